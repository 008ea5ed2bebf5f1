using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>How a stretch of text looks and what it is.</summary>
internal sealed record TextStyle(string Tag, double Size, double LineHeight, Ink Ink, Align Align)
{
    public int Indent { get; init; }
    public double Before { get; init; }
    public double After { get; init; }
    public double Left { get; init; }
}

/// <summary>Lines of one paragraph; neither the first nor the last line stands alone on a page.</summary>
internal sealed class TextPiece : Piece
{
    /// <summary>A line is stretched to the margin by at most this share of the letter size a gap, else left ragged.</summary>
    private const double MostStretch = 0.07;

    /// <summary>Lines: with what stays with it, so short a paragraph is not torn apart.</summary>
    private const int WholeUpTo = 3;

    private readonly Letter[] letters;
    private readonly List<Line> lines;
    private readonly TextStyle style;
    private readonly double width;

    public TextPiece(Letter[] letters, TextStyle style, double width, bool balance = false, bool keepsWithNext = false)
    {
        KeepsWithNext = keepsWithNext;
        (this.letters, this.style, this.width) = (letters, style, width - style.Left);
        var room = (int)(1000 * this.width / style.Size);
        lines = balance ? LineBreaker.Balance(letters, room) : LineBreaker.Break(letters, room, style.Indent);
    }

    public TextStyle Style => style;

    public int LineCount => lines.Count;

    public double LastLineWidth => lines[^1].Width * style.Size / 1000;

    public double Height => lines.Count * style.LineHeight;

    /// <summary>All of it where it leads on to what follows.</summary>
    public override double Lead => KeepsWithNext ? Whole : Tail > 0 && lines.Count <= WholeUpTo ? Whole + Tail : Math.Min(lines.Count, lines.Count == 3 ? 3 : 2) * style.LineHeight;

    public override double Whole => Height + style.After;

    public override double SpaceBefore => style.Before;

    public override bool KeepsWithNext { get; }

    public override void Place(Flow flow) => PlaceTagged(flow);

    public StructureNode PlaceTagged(Flow flow) => PlaceIn(flow.Section.Add(style.Tag), flow);

    public StructureNode PlaceIn(StructureNode node, Flow flow)
    {
        for (var from = 0; from < lines.Count;)
        {
            var count = LinesIn(flow.Bottom - flow.Y + 0.01, lines.Count - from);
            Draw(flow.Page, node, from, count, flow.Left + style.Left, flow.Y);
            from += count;
            flow.Y += count * style.LineHeight;
            if (from < lines.Count)
                flow.NewPage();
        }

        flow.Y += style.After;
        return node;
    }

    private int LinesIn(double room, int left)
    {
        var fits = (int)(room / style.LineHeight);
        if (fits < left)
            return Math.Max(1, left - fits == 1 ? fits - 1 : fits);
        var tornOff = Tail > 0 && (left * style.LineHeight) + style.After + Tail > room;
        return tornOff && left > WholeUpTo ? left - 2 : left;
    }

    public void Draw(PageCanvas page, StructureNode? node, int from, int count, double left, double top)
    {
        if (letters.Length == 0)
            return;
        if (node is not null)
            page.Begin(node);
        for (var i = from; i < from + count; i++)
        {
            DrawLine(page, lines[i], i == 0 ? style.Indent * style.Size / 1000 : 0, left, top);
            top += style.LineHeight;
        }

        if (node is not null)
            page.End();
    }

    private void DrawLine(PageCanvas page, Line line, double indent, double left, double top)
    {
        var lineWidth = line.Width * style.Size / 1000;
        var x = LineBreaker.Start(style.Align, left + indent, width - indent, lineWidth);
        var text = letters.AsSpan(line.Start, line.End - line.Start);
        var stretch = style.Align == Align.Justified && !line.EndsParagraph ? Stretch(text, width - indent - lineWidth) : 0;
        page.Text(text, x, top + Look.Baseline(style.Size, style.LineHeight), style.Size, style.Ink, stretch);
    }

    private double Stretch(ReadOnlySpan<Letter> text, double missing)
    {
        var gaps = 0;
        var end = text.Length;
        while (end > 0 && text[end - 1].CodePoint == ' ')
            end--;
        for (var i = 1; i < end; i++)
            gaps += Kinsoku.Stretches(text[i - 1].CodePoint, text[i].CodePoint) ? 1 : 0;
        var stretch = gaps == 0 ? 0 : missing / gaps;
        return stretch <= MostStretch * style.Size ? stretch : 0;
    }
}
