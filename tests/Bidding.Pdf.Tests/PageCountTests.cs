using Bidding.Pdf.Reading;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

public sealed class PageCountTests
{
    [ToolFact("pdfinfo", DisplayName = "压缩的文件也数得出页数, 与阅读器一致; 读不出的不猜")]
    public void PagesAreCountedAsAReaderWalksThem()
    {
        foreach (var criteria in new[] { 1, 6, 30 })
        {
            var rendered = new ManagedPdfRenderer().Render(SampleReport.Full(3, 4, criteria), FontChains.Chain);
            Assert.Equal(rendered.Pages, PdfPages.Count(rendered.Bytes));
        }

        Assert.Null(PdfPages.Count("%PDF-1.7 nothing else"u8.ToArray()));
        Assert.Null(PdfPages.Count(Array.Empty<byte>()));
    }
}
