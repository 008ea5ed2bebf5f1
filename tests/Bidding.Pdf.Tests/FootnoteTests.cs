using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

/// <summary>The legal basis of a title stands at the foot of the page where the title stands.</summary>
public sealed class FootnoteTests
{
    private const int Titles = 40;

    private const string Long = "依据某办法第五十八条第一项、第二项、第三项以及与之有关的解释，本注较长，须在页脚占两行以上，以检验其高度计入版心而不压住上文，也不伸出版心之外。";

    [ToolFact("qpdf", "pdftotext", DisplayName = "脚注与其标题在同一页, 在正文之下、版心之内, 编号依次; 正文一字不少, 没有一页只有标题")]
    public void EachNoteStandsAtTheFootOfItsTitlesPage()
    {
        foreach (var (lines, start) in from lines in new[] { 1, 2, 5 } from start in Enumerable.Range(0, 12) select (lines, start))
        {
            using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(Of(lines, start), FontChains.Chain).Bytes);
            var pages = pdf.Words();

            Assert.Equal(0, pdf.Check().ExitCode);
            Assert.All(pages.Index(), page => Assert.Equal($"第{page.Index + 1}页共{pages.Count}页", page.Item.Outside));
            Assert.All(Enumerable.Range(1, Titles), n =>
            {
                var page = Assert.Single(pages, page => page.Inside.Contains(Title(n), StringComparison.Ordinal));
                Assert.Contains(PdfOnDisk.Dense($"{n}{Note(n)}"), page.Inside, StringComparison.Ordinal);
                Assert.Contains($"正文{n:00}号", page.Inside, StringComparison.Ordinal);
                var note = page.Words.Where(word => word.Text.Contains("注释", StringComparison.Ordinal)).Min(word => word.Top);
                Assert.All(page.Words.Where(word => word.Text.Contains("正文", StringComparison.Ordinal)), word => Assert.True(word.Bottom <= note, $"{word.Text} at {word.Bottom}, first note at {note}"));
                Assert.Equal(lines, Regex.Count(string.Concat(pages.Select(page => page.Inside)), $"正文{n:00}号", RegexOptions.None, TimeSpan.FromSeconds(5)));
            });
        }
    }

    [ToolFact("qpdf", DisplayName = "脚注在结构树中紧随其标题, 各有唯一标识; 标题中的编号是引用")]
    public void ANoteFollowsItsTitleForWhoListens()
    {
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(Of(lines: 3), FontChains.Chain).Bytes);

        var file = Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf.Path, "-").Output;

        Assert.Equal(Titles, Regex.Count(file, @"/S /Reference\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Equal(Titles, Regex.Count(file, @"/S /Note\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Equal(
            Enumerable.Range(1, Titles).Select(n => $"note-{n:0000}"),
            Regex.Matches(file, @"/ID \((?<name>note-[0-9]+)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(found => found.Groups["name"].Value).Order(StringComparer.Ordinal));
        Assert.Contains("/IDTree", file, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo", DisplayName = "听读的次序: 标题、其脚注、正文")]
    public void TheReadingOrderIsTitleNoteText()
    {
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(Of(lines: 1), FontChains.Chain).Bytes);

        var heard = PdfOnDisk.Dense(Tool.Run("pdfinfo", "-struct-text", pdf.Path).Output);

        Assert.True(Place(heard, Title(2)) < Place(heard, "注释02") && Place(heard, "注释02") < Place(heard, "正文02号"), heard[..400]);
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "页脚容不下的长注接在标题之下, 可以跨页, 一字不少")]
    public void ANoteThatNoFootHoldsIsLostNowhere()
    {
        var words = Enumerable.Range(1, 1800).Select(n => $"词{n:0000}").ToList();
        var document = new Document("长注", SampleReport.Created, [new Heading(1, "题目") { Footnote = string.Concat(words) }, new Paragraph("正文")]);
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(document, FontChains.Chain).Bytes);

        Assert.Equal(0, pdf.Check().ExitCode);
        var inside = string.Concat(pdf.Words().Select(page => page.Inside));
        Assert.All(words, word => Assert.Contains(word, inside, StringComparison.Ordinal));
        Assert.True(Place(inside, "词0001") < Place(inside, "正文"));
    }

    private static int Place(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at : throw new KeyNotFoundException(words);

    private static string Title(int n) => $"题目{n:00}";

    private static string Note(int n) => $"注释{n:00}" + (n % 3 == 0 ? Long : "某办法第一条");

    /// <param name="start">Lines of small print that stand above it all, so that pages end at many heights.</param>
    private static Document Of(int lines, int start = 0) => new("脚注", SampleReport.Created,
    [
        .. Enumerable.Range(0, start).Select(_ => new Note("前文。")),
        .. from n in Enumerable.Range(1, Titles)
           from block in new Block[]
           {
               new Heading((n % 3) + 1, Title(n)) { Footnote = Note(n) },
               new Paragraph(string.Join('\n', Enumerable.Repeat($"正文{n:00}号", lines))),
           }
           select block,
    ]);
}
