using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Lying stretches with their notes; the note stands where there is room, right of the stretch or left of it.</summary>
internal sealed class SpanChartPiece(SpanChart chart, Typesetter typesetter, double width, PageWords words)
    : ChartFrame(chart.Title, chart.Lanes.Select(lane => lane.Label), chart.Alternative, new LaneLook(LabelShare, Gap: 6, Ruled: true), typesetter, width, words)
{
    private const double LabelShare = 0.26, Bar = 11, Least = 1.5;

    protected override double Room => Width - (Width * LabelShare) - 24;

    protected override double Foot => ScaleRoom;

    protected override string Says(int lane) => string.Join("，", chart.Lanes[lane].Spans.Select(span => span.Note));

    protected override double HeightOf(int lane) => Bar + 4;

    protected override void DrawScale(PageCanvas page, double x, double top, double bottom)
    {
        foreach (var tick in chart.Ticks)
            Tick(page, x + Along(tick.At), top, bottom, tick.Label);
    }

    protected override void DrawLane(PageCanvas page, int lane, double x, double top, double height)
    {
        var ink = chart.Lanes[lane].Marked ? Look.Series[3] : Look.Series[0];
        foreach (var span in chart.Lanes[lane].Spans)
        {
            var (from, to) = (x + Along(span.From), x + Along(span.To));
            var above = top + ((height - Bar) / 2);
            page.Fill(ink, from, above, Math.Max(Least, to - from), Bar);
            var note = Typesetter.Set(span.Note);
            var room = WidthOf(note, 8.5) + 4;
            var right = Math.Max(to, from + Least) + 4;
            var at = right + room <= x + Room + 24 ? right : Math.Max(x, from - room);
            page.Text(note, at, above + Look.Baseline(8.5, Bar), 8.5, Look.Black);
        }
    }

    private double Along(decimal at) => MarkPlaces.Along(at, 0, chart.To, Room);
}
