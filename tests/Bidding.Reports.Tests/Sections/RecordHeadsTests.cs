using Bidding.Pdf;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using Bidding.Reports.Sections;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Bidding.Reports.Tests.Sections;

public class RecordHeadsTests
{
    private static readonly Dictionary<DecodeHintType, object> Patiently = new() { [DecodeHintType.TRY_HARDER] = true };

    [Fact(DisplayName = "记录链头可直接用于外部核验")]
    public void TheHeadsStandAsTheCheckerTakesThem()
    {
        var source = Sources.Eventful;

        var said = RecordHeads.Write(RecordHeads.From(source)).SelectMany(PlainText.Of).ToList();

        Assert.Contains($"--head evaluation:DY-2026-0042-01={source.Head.Version}:{source.Head.Hash}", said);
        Assert.Contains($"--head opening:DY-2026-0042-01={source.Opening.Head.Version}:{source.Opening.Head.Hash}", said);
        Assert.Contains($"组建评审时开标记录的链头：{source.Opening.Head.Hash}", said);
    }

    [ToolFact("pdftoppm", DisplayName = "打印出来的二维码可由扫码软件读出链头")]
    public void TheCodeOnPaperHoldsTheHeads()
    {
        var source = Sources.Eventful;
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(EvaluationReport.Build(source), FontChain.Find()).Bytes);

        var read = pdf.Printed(dpi: 200).Select(Scan).Where(text => text is not null).ToList();

        Assert.Equal(
            [$"--head opening:DY-2026-0042-01={source.Opening.Head.Version}:{source.Opening.Head.Hash} --head evaluation:DY-2026-0042-01={source.Head.Version}:{source.Head.Hash}"],
            read);
    }

    private static string? Scan((int Width, int Height, byte[] Dots) page) =>
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
            new RGBLuminanceSource(page.Dots, page.Width, page.Height, RGBLuminanceSource.BitmapFormat.Gray8))), Patiently)?.Text;
}
