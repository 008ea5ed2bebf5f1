using System.Globalization;
using Bidding.Pdf.Content;

namespace Bidding.Reports.Html;

/// <summary>
/// The same content that the PDF prints, as one page of plain semantic HTML: text nodes only, no script, one stylesheet.
/// Whoever confirms in the room reads the words that will stand on paper.
/// </summary>
public static class DocumentHtml
{
    /// <param name="stylesheet">Address of the stylesheet.</param>
    /// <param name="notice">Said above the document, for instance that it is not closed yet; null says nothing.</param>
    public static string Write(Document document, string stylesheet, string? notice = null)
    {
        var page = new Markup();
        page.Open("!doctype html").Open("html", ("lang", document.Language)).Open("head")
            .Open("meta", ("charset", "utf-8")).Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Element("title", document.Title).Open("link", ("rel", "stylesheet"), ("href", stylesheet)).Close("head")
            .Open("body").Open("main");
        if (notice is not null)
        {
            page.Element("p", notice, ("class", "notice"), ("role", "note"));
        }
        Blocks(page, document.Blocks, new Headings(document.Blocks));
        if (document.Footer is { } footer)
        {
            page.Element("footer", footer);
        }
        return page.Close("main").Close("body").Close("html").ToString();
    }

    private static void Blocks(Markup page, IReadOnlyList<Block> blocks, Headings headings)
    {
        foreach (var block in blocks)
        {
            Write(page, block, headings);
        }
    }

    private static void Write(Markup page, Block block, Headings headings)
    {
        switch (block)
        {
            case Cover cover: WriteCover(page, cover); break;
            case Contents contents: WriteContents(page, contents, headings); break;
            case Heading { Footnote: { } note } heading: WriteWithNote(page, heading, note, headings); break;
            case Heading heading: page.Element(Level(heading.Level), heading.Text, ("id", headings.Next())); break;
            case Paragraph paragraph: Runs(page.Open("p", ("class", paragraph.Indented ? "indented" : null)), paragraph.Runs).Close("p"); break;
            case Note note: Runs(page.Open("p", ("class", "small")), note.Runs).Close("p"); break;
            case KeyValueList list: TableHtml.Write(page, list); break;
            case Table table: TableHtml.Write(page, table); break;
            case BarChart chart: BarChartSvg.Write(page, chart); break;
            case MarkChart chart: MarkChartSvg.Write(page, chart); break;
            case SpanChart chart: SpanChartSvg.Write(page, chart); break;
            case Landscape landscape:
                page.Open("div", ("class", "wide"));
                Blocks(page, landscape.Blocks, headings);
                page.Close("div");
                break;
            case PageBreak: page.Open("hr"); break;
            case Picture picture: FigureHtml.Write(page, picture); break;
            case ModuleCode code: FigureHtml.Write(page, code); break;
            case SignaturePlaces signatures: FigureHtml.Write(page, signatures); break;
            default: throw new ArgumentException($"no HTML for {block.GetType().Name}", nameof(block));
        }
    }

    /// <summary>A page on the screen has no foot: the note stands below its heading.</summary>
    private static void WriteWithNote(Markup page, Heading heading, string note, Headings headings)
    {
        var number = headings.NextNote();
        page.Open(Level(heading.Level), ("id", headings.Next())).Text(heading.Text).Open("sup").Text(number).Close("sup").Close(Level(heading.Level));
        page.Open("p", ("class", "small"), ("role", "note")).Open("sup").Text(number).Close("sup").Text(note).Close("p");
    }

    private static void WriteCover(Markup page, Cover cover)
    {
        page.Open("header", ("class", "cover")).Element("h1", cover.Title);
        if (cover.Subtitle is { } subtitle)
        {
            page.Element("p", subtitle, ("class", "subtitle"));
        }
        page.Open("dl");
        foreach (var (key, value) in cover.Facts)
        {
            Runs(page.Element("dt", key).Open("dd"), value.Runs).Close("dd");
        }
        page.Close("dl");
        foreach (var line in cover.Foot)
        {
            page.Element("p", line);
        }
        page.Close("header");
    }

    private static void WriteContents(Markup page, Contents contents, Headings headings)
    {
        page.Open("nav", ("aria-label", contents.Title)).Element("p", contents.Title, ("class", "contents")).Open("ul");
        foreach (var (id, heading) in headings.All.Where(entry => entry.Heading.Level <= contents.Depth))
        {
            page.Open("li", ("class", $"level-{heading.Level}")).Open("a", ("href", "#" + id)).Text(heading.Text).Close("a").Close("li");
        }
        page.Close("ul").Close("nav");
    }

    internal static Markup Runs(Markup page, IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            var lines = run.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    page.Open("br");
                }
                _ = run.Bold ? page.Element("b", lines[i]) : page.Text(lines[i]);
            }
        }
        return page;
    }

    /// <summary>The title of the document is h1, so each heading is one below its level.</summary>
    private static string Level(int level) => $"h{Math.Clamp(level + 1, 2, 6)}";

    /// <summary>The headings in their order, each with the id its line in the contents leads to.</summary>
    private sealed class Headings(IReadOnlyList<Block> blocks)
    {
        private int next;
        private int notes;

        public IReadOnlyList<(string Id, Heading Heading)> All { get; } = [.. Of(blocks).Select((heading, i) => ($"s{i + 1}", heading))];

        public string Next() => All[next++].Id;

        public string NextNote() => (++notes).ToString(CultureInfo.InvariantCulture);

        private static IEnumerable<Heading> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
        {
            Heading heading => [heading],
            Landscape landscape => Of(landscape.Blocks),
            _ => [],
        });
    }
}
