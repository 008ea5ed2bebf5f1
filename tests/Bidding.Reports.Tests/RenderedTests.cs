using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

/// <summary>The reports through the real PDF library, judged by the system's own tools.</summary>
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

    [ToolFact("pdftotext", DisplayName = "开标记录同样成为 PDF")]
    public void TheOpeningRecordCanBeRead()
    {
        using var pdf = new PdfOnDisk(Render(OpeningRecord.Build(Sources.OpeningOf(RecordedLot.Eventful()))));

        var text = pdf.Text();
        Assert.Contains("开标记录", text, StringComparison.Ordinal);
        Assert.Contains("以投标函为准", text, StringComparison.Ordinal);
    }

    private static byte[] Render(Document document) => new ManagedPdfRenderer().Render(document, FontChain.Find()).Bytes;
}
