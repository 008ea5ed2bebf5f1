using System.Net;
using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Reports.Html;

namespace Bidding.Reports.Tests.Html;

public partial class DocumentHtmlTests
{
    [Fact(DisplayName = "确认的就是打印的: 报告的每一段文字都在网页上, 次序相同")]
    public void EveryTextOfTheDocumentStandsOnThePageInOrder()
    {
        var document = EvaluationReport.Build(Sources.Eventful);

        var page = Words(DocumentHtml.Write(document, "/x.css"));

        var at = 0;
        foreach (var text in Texts(document.Blocks))
        {
            var found = page.IndexOf(Dense(text), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{text}” is missing or out of order");
            at = found;
        }
    }

    [Fact(DisplayName = "内容只成为文字: 标记、引号都不会被当作网页代码")]
    public void ContentNeverBecomesMarkup()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\"'&";
        var document = new Document(Hostile, DateTimeOffset.UnixEpoch,
        [
            new Cover(Hostile, Hostile) { Facts = [new(Hostile, Hostile)], Foot = [Hostile] },
            new Heading(1, Hostile) { Footnote = Hostile },
            new Paragraph(Hostile),
            new Note(Hostile),
            new KeyValueList([new(Hostile, Hostile)]) { Caption = Hostile },
            new Table([new(1, Names: true)], [Row.Of(Hostile)]) { Caption = Hostile, Header = [Row.Of(Hostile)] },
            BarChart.Of(Hostile, Hostile, (Hostile, 1m)),
            new MarkChart(Hostile, 0, 1, [new(Hostile, [new(Hostile, 1, StandsOut: true)])], Hostile) { Legend = Hostile },
            new SpanChart(Hostile, 1, [new(Hostile, [new(0, 1, Hostile)])], [new(0, Hostile)], Hostile),
            new Contents(Hostile),
        ]) { Footer = Hostile, Language = Hostile };

        var html = DocumentHtml.Write(document, "/x.css", Hostile);

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"'&", html, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "在纸上分页的图, 网页上是一整幅: 六十行一行不少")]
    public void AChartThatGoesOnOnPaperIsWholeOnThePage()
    {
        var rows = Enumerable.Range(1, 60).Select(row => $"某公司{row:D2}号").ToList();
        Block[] charts =
        [
            BarChart.Of("题", "说明", [.. rows.Select(row => (row, 1m))]), new MarkChart("题", 0, 1, [.. rows.Select(row => new MarkLane(row, [new("甲", 1)]))], "说明"),
            new SpanChart("题", 1, [.. rows.Select(row => new SpanLane(row, [new(0, 1, "全程")]))], [new(0, "始")], "说明"),
        ];

        Assert.All(charts, chart =>
        {
            var html = DocumentHtml.Write(new Document("题", DateTimeOffset.UnixEpoch, [chart]), "/x.css");
            Assert.Equal(2, html.Split("<figure>").Length);
            Assert.All(rows, row => Assert.Contains($">{row}<", html, StringComparison.Ordinal));
        });
    }

    [Fact(DisplayName = "目录的每一行通向它的标题")]
    public void EveryLineOfTheContentsLeadsToItsHeading()
    {
        var html = DocumentHtml.Write(EvaluationReport.Build(Sources.Tendering), "/x.css");

        var targets = Links().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", html, StringComparison.Ordinal));
    }

    /// <summary>What the contents model knows as text, without the words that only the printed page carries.</summary>
    private static IEnumerable<string> Texts(IReadOnlyList<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => heading.Footnote is { } note ? [heading.Text, note] : [heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        Note note => [string.Concat(note.Runs.Select(run => run.Text))],
        KeyValueList list => list.Items.SelectMany(item => item.Value.Runs.Select(run => run.Text).Prepend(item.Key)),
        Table table => table.Header.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Runs).Select(run => run.Text),
        Landscape landscape => Texts(landscape.Blocks),
        _ => Enumerable.Empty<string>(),
    });

    private static string Words(string html) => Dense(WebUtility.HtmlDecode(Tags().Replace(html, "")));

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tags();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Links();
}
