using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using Xunit.Abstractions;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

public sealed class OutsideJudgesTests(ITestOutputHelper output)
{
    private static readonly Lazy<byte[]> Report = new(() => Render(SampleReport.Full()));

    [ToolFact("qpdf", DisplayName = "qpdf 认为文件无误")]
    public void QpdfFindsNothing()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var (exitCode, said) = pdf.Check();
        Assert.True(exitCode == 0, said);
        Assert.DoesNotContain("WARNING", said, StringComparison.Ordinal);
    }

    [ToolFact("pdffonts", DisplayName = "所有字体都已嵌入、取子集并可检索")]
    public void EveryFontIsEmbeddedAndSubset()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var fonts = Tool.Run("pdffonts", pdf.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
    }

    [ToolFact("pdfinfo", DisplayName = "元数据：标题、标签、PDF/A 与 PDF/UA")]
    public void MetadataSaysWhatItIs()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var said = Tool.Run("pdfinfo", pdf.Path).Output;
        output.WriteLine(said);
        Assert.Matches("Title: +东营市智慧水务一期工程施工评标报告", said);
        Assert.Matches("Tagged: +yes", said);
        Assert.Matches("Page size: .*A4", said);
        var metadata = Tool.Run("pdfinfo", "-meta", pdf.Path).Output;
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo", DisplayName = "报出的页数就是文件的页数")]
    public void TheCountOfPagesIsTrue()
    {
        var rendered = new ManagedPdfRenderer().Render(SampleReport.Full(bids: 2), FontChains.Chain);
        using var pdf = new PdfOnDisk(rendered.Bytes);
        Assert.Matches($@"Pages: +{rendered.Pages}\b", Tool.Run("pdfinfo", pdf.Path).Output);
    }

    [ToolFact("pdftotext", DisplayName = "每一段、每一行都能检索到")]
    public void EveryRowAndParagraphIsFound()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var text = string.Concat(pdf.Pages());
        Assert.Contains(PdfOnDisk.Dense(SampleReport.Conclusion), pdf.Text(), StringComparison.Ordinal);
        var missing =
            from bid in Enumerable.Range(0, 8)
            from member in Enumerable.Range(0, 7)
            from criterion in Enumerable.Range(0, 30)
            let row = PdfOnDisk.Dense($"{criterion + 1}{SampleReport.Criterion(criterion)}评委{"甲乙丙丁戊己庚"[member]}{SampleReport.Score(bid, member, criterion)}B{bid}M{member}C{criterion}")
            where !text.Contains(row, StringComparison.Ordinal)
            select row;
        Assert.Empty(missing);
    }

    [ToolFact("pdftotext", DisplayName = "页码“第 x 页 共 y 页”逐页正确，封面没有")]
    public void PagesAreNumbered()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var pages = pdf.Pages();
        Assert.True(pages.Count > 40);
        Assert.DoesNotContain("页共", pages[0], StringComparison.Ordinal);
        for (var i = 1; i < pages.Count; i++)
            Assert.Contains($"第{i + 1}页共{pages.Count}页", pages[i], StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", DisplayName = "表头在表格的每一页重复")]
    public void HeaderRowsRepeat()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var withRows = pdf.Pages().Where(page => Regex.IsMatch(page, @"B\dM\dC\d", RegexOptions.None, TimeSpan.FromSeconds(5))).ToList();
        Assert.True(withRows.Count > 30);
        Assert.All(withRows, page => Assert.Contains("序号评审因素评委得分说明", page, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext", DisplayName = "目录给出每个标题的实际页码")]
    public void ContentsGiveTheRealPages()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var pages = pdf.Pages();
        foreach (var heading in new[] { "一、基本情况", "三、评委打分明细", "四、评分汇总表", "五、评标结论与签名" })
        {
            var page = pages.Skip(2).ToList().FindIndex(text => text.Contains(heading, StringComparison.Ordinal)) + 3;
            Assert.Contains($"{heading}{page}", pages[1], StringComparison.Ordinal);
        }
    }

    [ToolFact("pdfinfo", DisplayName = "宽表在横向页上")]
    public void WideTablesStandOnLandscapePages()
    {
        using var pdf = new PdfOnDisk(Report.Value);
        var sizes = Tool.Run("pdfinfo", "-f", "1", "-l", "99", pdf.Path).Output;
        Assert.Single(Regex.Matches(sizes, @"Page +\d+ size: +841.89 x 595.28", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [ToolFact(DisplayName = "同样的内容得到同样的字节")]
    public void TheSameContentGivesTheSameBytes() => Assert.Equal(Report.Value, Render(SampleReport.Full()));

    private static byte[] Render(Document document) => new ManagedPdfRenderer().Render(document, FontChains.Chain).Bytes;
}
