using System.Text;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

/// <summary>
/// The reports through the real PDF library, judged by the system's own tools. With BIDDING_SAMPLES=FOLDER the files are
/// kept there, to be looked at.
/// </summary>
public class RenderedTests
{
    [ToolFact("pdftotext", "qpdf", DisplayName = "报告的每一节都能从 PDF 中检索到, 相同的事实得到相同的字节")]
    public void TheReportCanBeReadAndSearched()
    {
        var document = EvaluationReport.Build(Sources.Eventful);

        var bytes = Render(document);

        Assert.Equal(bytes, Render(EvaluationReport.Build(Sources.Of(RecordedLot.Eventful()))));
        using var pdf = new PdfOnDisk(bytes);
        Assert.Equal(0, pdf.Check().ExitCode);
        var text = pdf.Text();
        Assert.All(document.Blocks.OfType<Heading>(), heading => Assert.Contains(PdfOnDisk.Dense(heading.Text), text, StringComparison.Ordinal));
        Assert.All(document.Blocks.OfType<Paragraph>(), paragraph =>
            Assert.Contains(PdfOnDisk.Dense(paragraph.Runs[0].Text)[..4], text, StringComparison.Ordinal));
        Assert.Contains($"第2页共{pdf.Pages().Count}页", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", DisplayName = "两种评标报告和开标记录: 每一段、每一行、每一格都能从 PDF 中检索到")]
    public void EveryTextOfThePaperIsFound() => Assert.All(
        [EvaluationReport.Build(Sources.Eventful), EvaluationReport.Build(Sources.Tendering), OpeningRecord.Build(Sources.OpeningOf(RecordedLot.Eventful()))],
        EveryTextIsFound);

    private static void EveryTextIsFound(Document document)
    {
        using var pdf = new PdfOnDisk(Render(document));
        var text = pdf.Running(document.Header ?? "", document.Footer ?? "");

        // The marks of a chart are drawn one by one; its labels and names are looked for like everything else.
        var said = ContentText.Of(document).Where(one => one.Where is not ("title" or "header" or "footer" or "words") && !one.Where.Contains("chart", StringComparison.Ordinal)).ToList();
        Assert.True(said.Count > 50, $"{said.Count} texts are looked for");
        Assert.Empty(said.Where(one => !text.Contains(PdfOnDisk.Dense(one.Text), StringComparison.Ordinal)).Select(one => $"{one.Where}: {one.Text}"));
    }

    [ToolFact("qpdf", DisplayName = "每一幅图和二维码在文件中都带有替代文字")]
    public void EveryFigureSaysInTheFileWhatItShows()
    {
        var document = EvaluationReport.Build(Sources.Eventful);
        using var pdf = new PdfOnDisk(Render(document));
        var file = Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf.Path, "-").Output;

        string[] alternatives =
        [
            .. document.Blocks.OfType<BarChart>().Select(chart => chart.Alternative), .. document.Blocks.OfType<MarkChart>().Select(chart => chart.Alternative),
            .. document.Blocks.OfType<SpanChart>().Select(chart => chart.Alternative), .. document.Blocks.OfType<ModuleCode>().Select(code => code.Alternative),
        ];
        Assert.True(alternatives.Length >= 4, "ranking, spread, time line and the code of the heads");
        Assert.All(alternatives, words => Assert.Contains($"/Alt <feff{Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(words))}>", file, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext", DisplayName = "16 个投标、15 名成员、30 项: 排序图和评分分布图中 16 个投标人一个不少; 没有一页只有标题, 页脚里没有别的")]
    public void AReportOfTheLargestSizeLosesNothing()
    {
        var document = EvaluationReport.Build(Sources.Of(RecordedLot.Large(bids: 16, members: 15, criteria: 30)));
        var headings = document.Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).OfType<Heading>().Select(heading => PdfOnDisk.Dense(heading.Text)).ToHashSet(StringComparer.Ordinal);
        using var pdf = new PdfOnDisk(Render(document));
        var (pages, texts) = (pdf.Words(), pdf.Pages());

        foreach (var title in new[] { "总分排序和构成", "各成员主观分合计的分布" })
        {
            var drawn = string.Concat(texts.Where(page => page.Contains(title, StringComparison.Ordinal)));
            Assert.All(Enumerable.Range(1, 16), bid => Assert.Contains($"投标人{bid:D2}", drawn, StringComparison.Ordinal));
        }

        var running = PdfOnDisk.Dense(document.Header + document.Footer);
        Assert.All(pages.Index().Skip(1), page => Assert.Equal((running + $"第{page.Index + 1}页共{pages.Count}页").Order(), page.Item.Outside.Order()));
        Assert.All(pages.Skip(1), page => Assert.NotEqual("", headings.Aggregate(page.Inside, (text, heading) => text.Replace(heading, "", StringComparison.Ordinal))));
    }

    [ToolFact("pdftotext", DisplayName = "开标记录同样成为 PDF")]
    public void TheOpeningRecordCanBeRead()
    {
        using var pdf = new PdfOnDisk(Render(OpeningRecord.Build(Sources.OpeningOf(RecordedLot.Eventful()))));

        var text = pdf.Text();
        Assert.Contains("开标记录", text, StringComparison.Ordinal);
        Assert.Contains("以投标函为准", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", DisplayName = "招标投标制度下的报告同样成为 PDF, 图中的名称可检索")]
    public void TheTenderingReportCanBeRead()
    {
        using var pdf = new PdfOnDisk(Render(EvaluationReport.Build(Sources.Tendering)));

        var text = pdf.Text();
        Assert.Contains("推荐的中标候选人名单与签订合同前要处理的事宜", text, StringComparison.Ordinal);
        Assert.Contains("各成员主观分合计的分布", text, StringComparison.Ordinal);
        Assert.Contains("评审时间线", text, StringComparison.Ordinal);
    }

    private static byte[] Render(Document document)
    {
        var bytes = new ManagedPdfRenderer().Render(document, FontChain.Find()).Bytes;
        if (Environment.GetEnvironmentVariable("BIDDING_SAMPLES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{document.Title} {document.Header}.pdf".Replace('/', '-')), bytes);
        }
        return bytes;
    }
}
