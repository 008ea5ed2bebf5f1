using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>The table of contents. Page numbers are filled in when all pages are known; their room is kept, so nothing moves.</summary>
internal sealed class ContentsPiece(Contents contents, IReadOnlyList<Landmark> landmarks, Typesetter typesetter, double width) : Piece
{
    private const double NumberRoom = 34, LineHeight = 21, TightLineHeight = 16, TitleHeight = 38;

    private readonly List<Entry> entries = [];
    private double lineHeight = LineHeight;

    public override double Lead => TitleHeight + (3 * LineHeight);

    public override void Place(Flow flow)
    {
        flow.BeginSection();
        DrawTitle(flow);
        lineHeight = LineHeightFor(flow.Bottom - flow.Y);
        var list = flow.Section.Add("TOC");
        foreach (var landmark in landmarks.Where(landmark => landmark.Level <= contents.Depth))
            PlaceEntry(flow, list.Add("TOCI"), landmark);
    }

    /// <param name="pages">All pages, in order.</param>
    public void Complete(IReadOnlyList<PageCanvas> pages)
    {
        var numbers = pages.Select((page, i) => (page, i)).ToDictionary(pair => pair.page, pair => pair.i + 1);
        foreach (var entry in entries)
        {
            var number = typesetter.Set($"{numbers[entry.Target.Page!]}");
            var numberWidth = number.Sum(letter => letter.Width) * Look.Body / 1000;
            var right = Look.MarginSide + width;
            entry.Page.BeginArtifact();
            entry.Page.Dots(Look.Grey, entry.TextEnd + 6, right - numberWidth - 6, entry.Baseline - 2);
            entry.Page.End();
            entry.Page.Begin(entry.Node);
            entry.Page.Text(number, right - numberWidth, entry.Baseline, Look.Body, Look.Black);
            entry.Page.End();
            entry.Link.Destination = entry.Target.Destination;
        }
    }

    /// <summary>A few lines on a second page are no contents: where it helps, all move closer together.</summary>
    private double LineHeightFor(double room)
    {
        var lines = landmarks.Where(landmark => landmark.Level <= contents.Depth).Sum(landmark => TextOf(landmark).LineCount);
        return lines * LineHeight > room && lines * TightLineHeight <= room ? room / lines : LineHeight;
    }

    private TextPiece TextOf(Landmark landmark) => new(
        typesetter.Set(landmark.Text, landmark.Level == 1), new TextStyle("Link", Look.Body, lineHeight, Look.Black, Align.Left), width - Indent(landmark) - NumberRoom);

    private static double Indent(Landmark landmark) => (landmark.Level - 1) * 2 * Look.Body;

    private void DrawTitle(Flow flow)
    {
        var title = new TextPiece(typesetter.Set(contents.Title, bold: true), new TextStyle("P", 16, 24, Look.Deep, Align.Center), width);
        title.Draw(flow.Page, flow.Section.Add("P"), 0, title.LineCount, flow.Left, flow.Y);
        flow.Y += TitleHeight;
    }

    private void PlaceEntry(Flow flow, StructureNode item, Landmark landmark)
    {
        var (indent, text) = (Indent(landmark), TextOf(landmark));
        flow.Ensure(text.Height);
        var node = item.Add("Reference").Add("Link");
        text.Draw(flow.Page, node, 0, text.LineCount, flow.Left + indent, flow.Y);
        var page = flow.Page;
        var bottom = flow.Y + text.Height;
        var rectangle = $"{Round(flow.Left)} {Round(page.Height - bottom)} {Round(flow.Left + width)} {Round(page.Height - flow.Y)}";
        var link = new Link(node, flow.File.Reserve(), rectangle, landmark.Text);
        page.Annotations.Add(link);
        node.Annotation(page, link.ObjectId);
        var baseline = bottom - lineHeight + Look.Baseline(Look.Body, lineHeight);
        entries.Add(new Entry(landmark, page, node, link, flow.Left + indent + text.LastLineWidth, baseline));
        flow.Y = bottom;
    }

    private static int Round(double points) => (int)Math.Round(points, MidpointRounding.AwayFromZero);

    private sealed record Entry(Landmark Target, PageCanvas Page, StructureNode Node, Link Link, double TextEnd, double Baseline);
}
