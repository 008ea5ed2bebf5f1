using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Signing;

/// <summary>A file on its way from one signature to the next: what was read of it stays read. Each signature gives another; this one stays what it is.</summary>
public sealed class SignablePdf
{
    private SignablePdf(PdfHistory history) => History = history;

    public ReadOnlyMemory<byte> Bytes => History.File;

    internal PdfHistory History { get; }

    /// <exception cref="UnreadablePdfException">It is no file of our form.</exception>
    public static SignablePdf Read(byte[] pdf) => new(PdfHistory.Read(pdf));

    /// <param name="longer">This file with something behind it.</param>
    internal SignablePdf Grown(ReadOnlyMemory<byte> longer) => new(History.Grown(longer));
}
