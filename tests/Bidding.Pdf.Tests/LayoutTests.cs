using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

public sealed class LayoutTests
{
    private const string Prose =
        "评委应当客观、公正地履行职务，遵守职业道德，对所提出的评审意见承担个人责任；（含书面意见）不得私下接触投标人，不得收受财物。Members sign in person.";

    [ToolFact("pdftotext", DisplayName = "一行表格不会被分到两页")]
    public void ARowIsNeverSplit()
    {
        using var pdf = Render(new Table(
            [new Column(1), new Column(4)],
            [.. Enumerable.Range(0, 120).Select(row => Row.Of($"首{row}", string.Concat(Enumerable.Repeat(Prose, 1 + (row % 5))) + $"尾{row}完"))]));
        var pages = pdf.Pages();
        Assert.True(pages.Count > 10);
        for (var row = 0; row < 120; row++)
        {
            var holding = pages.Where(page => page.Contains($"尾{row}完", StringComparison.Ordinal)).ToList();
            Assert.Matches($@"首{row}(?!\d)", Assert.Single(holding));
        }
    }

    [ToolFact("pdftotext", DisplayName = "高于一页的行分到各页，一字不少")]
    public void ARowTallerThanAPageIsContinued()
    {
        var sentences = string.Concat(Enumerable.Range(0, 300).Select(i => $"第{i}条意见：同意评审结论。"));
        using var pdf = Render(new Table([new Column(1), new Column(3)], [Row.Of("意见", sentences), Row.Of("次行", "在后")]));
        var pages = pdf.Pages();
        Assert.True(pages.Count >= 3);
        var found = string.Concat(pages);
        Assert.Equal(300, CountIn(found, "条意见："));
        Assert.Contains("次行", pages[^1], StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", DisplayName = "行首没有句号、逗号、顿号，行尾没有前括号")]
    public void NoLineBeginsWithAClosingMark()
    {
        using var pdf = Render([.. Enumerable.Range(0, 60).Select(i => new Paragraph(string.Concat("评".PadRight(i, '标'), Prose, Prose)))]);
        var lines = Tool.Run("pdftotext", "-layout", "-enc", "UTF-8", pdf.Path, "-").Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        Assert.True(lines.Count > 150);
        Assert.DoesNotContain(lines, line => "。，、；：？！）》”".Contains(line[0], StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line[^1] is '（' or '《' or '“');
    }

    [ToolFact("pdftotext", DisplayName = "英文单词不在中间断开")]
    public void LatinWordsStayWhole()
    {
        using var pdf = Render([.. Enumerable.Range(0, 30).Select(i => new Paragraph(new string('评', i) + string.Concat(Enumerable.Repeat("remote cross-site evaluation procedure ", 8))))]);
        var lines = Tool.Run("pdftotext", "-layout", "-enc", "UTF-8", pdf.Path, "-").Output;
        Assert.Equal(240, CountIn(lines, "evaluation"));
        Assert.Equal(240, CountIn(lines, "procedure"));
    }

    [ToolFact("pdftotext", DisplayName = "标题不独自留在页尾")]
    public void AHeadingStaysWithWhatFollows()
    {
        var blocks = Enumerable.Range(0, 80).SelectMany(i => new Block[] { new Heading(2, $"标题{i}号"), new Paragraph($"内容{i}号。" + string.Concat(Enumerable.Repeat(Prose, i % 4))) });
        using var pdf = Render([.. blocks]);
        var pages = pdf.Pages();
        for (var i = 0; i < 80; i++)
            Assert.Contains(pages, page => Regex.IsMatch(page, $"标题{i}号.*内容{i}号", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [ToolFact("pdftotext", DisplayName = "表格的一行不独自留在页首或页尾")]
    public void NoRowStandsAlone()
    {
        for (var before = 20; before < 40; before++)
        {
            using var pdf = Render(
                [.. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), new Table([new Column(1)], [.. Enumerable.Range(0, 30).Select(row => Row.Of($"行{row}号"))])]);
            Assert.All(pdf.Pages().Select(page => CountIn(page, "行")), rows => Assert.NotEqual(1, rows));
        }
    }

    [ToolFact("pdftotext", DisplayName = "小表不拆开; 标题下的依据、冒号结尾的一句与后文同页")]
    public void WhatBelongsTogetherStaysTogether()
    {
        for (var before = 20; before < 40; before++)
        {
            using var pdf = Render(
                [
                    .. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), new Heading(1, "大题"), new Note("依据甲"), new Heading(2, "小题"), new Paragraph("理由："),
                    new KeyValueList([new("首项", "一"), new("中项", "二"), new("末项", "三")]),
                ]);
            Assert.Matches("大题.*依据甲.*小题.*理由.*首项.*末项", pdf.Pages()[^1]);
        }
    }

    [ToolFact("pdftotext", DisplayName = "表下的小字不与表分离: 与表的末行同页")]
    public void SmallPrintStaysUnderItsTable()
    {
        for (var before = 18; before < 40; before++)
        {
            using var pdf = Render(
            [
                .. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), new Table([new Column(1)], [.. Enumerable.Range(0, 9).Select(row => Row.Of($"行{row}号"))]),
                new Note(string.Concat(Enumerable.Repeat("理由见上表。", 20))),
            ]);
            Assert.Contains(pdf.Pages(), page => page.Contains("行8号", StringComparison.Ordinal) && page.Contains("理由见上表", StringComparison.Ordinal));
        }
    }

    [ToolFact("qpdf", "pdfinfo", DisplayName = "封面、横向页相接时没有空白页")]
    public void NoEmptyPagesBetweenSections()
    {
        using var pdf = Render(
            new Cover("评标报告"), new Landscape([new Paragraph("横一")]), new Landscape([new Paragraph("横二")]), new PageBreak(), new Landscape([new Paragraph("横三")]));
        Assert.Matches(@"Pages: +4\b", Tool.Run("pdfinfo", pdf.Path).Output);
        Assert.Equal(0, pdf.Check().ExitCode);
    }

    [ToolFact("qpdf", "pdfinfo", DisplayName = "空文档也是有效的一页")]
    public void AnEmptyDocumentIsOnePage()
    {
        using var pdf = Render();
        Assert.Matches(@"Pages: +1\b", Tool.Run("pdfinfo", pdf.Path).Output);
        Assert.Equal(0, pdf.Check().ExitCode);
    }

    private static int CountIn(string text, string word) => Regex.Count(text, Regex.Escape(word), RegexOptions.None, TimeSpan.FromSeconds(5));

    private static PdfOnDisk Render(params Block[] blocks) =>
        new(new ManagedPdfRenderer().Render(new Document("版面", SampleReport.Created, blocks), FontChains.Chain).Bytes);
}
