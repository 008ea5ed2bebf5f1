using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>A note at the foot of the page that refers to it, under the number it is referred to by.</summary>
internal sealed class Footnote(int number, string text, Typesetter typesetter, double width)
{
    /// <summary>Points between what stands on the page and the line above its notes, and below that line.</summary>
    public const double RoomAbove = 12;

    private const double Hang = 14, RuleLength = 120, MarkSize = 0.72, Raise = 0.36, MostAtTheFoot = 200;

    private readonly Letter[] mark = typesetter.Set(number.ToString(CultureInfo.InvariantCulture));

    private readonly TextPiece words = new(typesetter.Set(text), Style, width);

    private StructureNode? node;

    public double Height => words.Height + 2;

    /// <summary>A note that would take more of a page than this goes on below its heading as text does, over as many pages as it needs.</summary>
    public bool StandsAtTheFoot => Height <= MostAtTheFoot;

    /// <summary>The number, raised behind the text that ends here; what it refers to follows the element it stands in.</summary>
    public void Refer(Flow flow, StructureNode from, double x, double baseline, double size)
    {
        flow.Page.Begin(from.Add("Reference"));
        flow.Page.Text(mark, x + 1.5, baseline - (size * Raise), size * MarkSize, Look.Deep);
        flow.Page.End();
        node = flow.Section.Add("Note");
        node.Name = string.Create(CultureInfo.InvariantCulture, $"note-{number:0000}");
        if (StandsAtTheFoot)
            flow.Keep(this);
    }

    /// <summary>Its number, and then all of it, where the heading ends.</summary>
    public void PlaceBelow(Flow flow)
    {
        DrawMark(flow.Page, flow.Y);
        words.PlaceIn(node!, flow);
    }

    public void Draw(PageCanvas page, double top)
    {
        DrawMark(page, top);
        words.Draw(page, node, 0, words.LineCount, Look.MarginSide + Hang, top);
    }

    private void DrawMark(PageCanvas page, double top)
    {
        page.Begin(node!.Add("Lbl"));
        page.Text(mark, Look.MarginSide, top + Look.Baseline(Style.Size, Style.LineHeight), Style.Size, Style.Ink);
        page.End();
    }

    public static void Rule(PageCanvas page, double y)
    {
        page.BeginArtifact();
        page.Lines(Look.Grey, 0.5, (Look.MarginSide, y, Look.MarginSide + RuleLength, y));
        page.End();
    }

    private static TextStyle Style { get; } = new("Note", Look.Small, Look.Small * Look.SmallLeading, Look.Grey, Align.Left) { Left = Hang };
}
