namespace Bidding.Pdf.Content;

/// <summary>Stretches on one common line, a lane a label: what lasted from when to when. The alternative text says it in words.</summary>
/// <param name="To">Length of the line; it begins at 0.</param>
public sealed record SpanChart(string Title, decimal To, IReadOnlyList<SpanLane> Lanes, IReadOnlyList<SpanTick> Ticks, string Alternative) : Block;

/// <param name="Marked">Set apart from the others: a standstill among phases.</param>
public sealed record SpanLane(string Label, IReadOnlyList<Span> Spans, bool Marked = false);

/// <param name="Note">Printed behind the stretch.</param>
public sealed record Span(decimal From, decimal To, string Note);

/// <summary>A labelled place on the line.</summary>
public sealed record SpanTick(decimal At, string Label);
