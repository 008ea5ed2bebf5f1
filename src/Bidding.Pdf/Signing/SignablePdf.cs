using Bidding.Pdf.Objects;
using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Signing;

/// <summary>
/// A file on its way from one signature to the next: what was read of it stays read, and the next is written behind it in the same memory.
/// Each signature gives another; this one stays what it is.
/// </summary>
public sealed class SignablePdf
{
    /// <summary>Its own digits, a subset font or a handwriting; where they need more the memory grows.</summary>
    private const int RoomForOne = (2 * SignatureSlot.Room) + (12 * 1024);

    private readonly int signatures;
    private PdfBuffer? room;

    private SignablePdf(PdfHistory history, int signatures, PdfBuffer? room) => (History, this.signatures, this.room) = (history, signatures, room);

    public ReadOnlyMemory<byte> Bytes => History.File;

    internal PdfHistory History { get; }

    /// <param name="signatures">How many are to come.</param>
    /// <exception cref="UnreadablePdfException">It is no file of our form.</exception>
    public static SignablePdf Read(ReadOnlyMemory<byte> pdf, int signatures = 1) => new(PdfHistory.Read(pdf), signatures, null);

    /// <summary>
    /// The bytes with room behind them. Who asks first gets the memory itself, anybody later a copy: two signatures are never written into one place,
    /// and what is behind this file was never part of it.
    /// </summary>
    internal PdfBuffer Take() =>
        Interlocked.Exchange(ref room, null) ?? new PdfBuffer(Bytes.Length + (Math.Max(1, signatures) * RoomForOne)).Add(Bytes.Span);

    /// <param name="longer">What <see cref="Take"/> gave, with one signature behind it.</param>
    internal SignablePdf Grown(PdfBuffer longer) => new(History.Grown(longer.Memory), signatures - 1, longer);
}
