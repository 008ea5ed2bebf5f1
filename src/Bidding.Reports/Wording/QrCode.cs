using System.Collections;
using Bidding.Pdf.Content;
using QRCoder;

namespace Bidding.Reports.Wording;

/// <summary>A text as a QR code (GB/T 18284), read again by any phone although a sixth of it is soiled (correction level M).</summary>
internal static class QrCode
{
    /// <summary>Modules the library draws around its code; the engine adds its own.</summary>
    private const int Quiet = 4;

    public static ModuleCode Of(string text, string alternative, string caption)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new([.. code.ModuleMatrix.Skip(Quiet).SkipLast(Quiet).Select(Inner)], alternative) { Caption = caption };
    }

    private static BitArray Inner(BitArray row) => new([.. row.Cast<bool>().Skip(Quiet).SkipLast(Quiet)]);
}
