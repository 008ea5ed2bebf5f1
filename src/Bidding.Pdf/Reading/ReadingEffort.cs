namespace Bidding.Pdf.Reading;

/// <summary>
/// How much a file may make its reader do. A few kilobytes can ask for hours: one large object asked for by a million names, an object stream in which
/// every number stands for the same bytes, streams that unpack to a thousand times their size. Our largest reports need a hundredth of this.
/// </summary>
internal sealed class ReadingEffort
{
    /// <summary>Each revision is a signature over all bytes before it, so their number times the length is what is hashed.</summary>
    public const int MostRevisions = 100;
    public const long MostHashed = 2L << 30;

    private const int BytesAStep = 64;

    private int steps = 2_000_000;
    private int objects = 1_000_000;
    private int unpacked = 128 << 20;

    /// <summary>One value, or one stretch of text or blanks, is a step; long ones are several.</summary>
    public void Read(int bytes) => Spend(ref steps, 1 + (bytes / BytesAStep), "a file asks for more reading than is sensible");

    public void Listed(int count) => Spend(ref objects, count, "a file lists more objects than is sensible");

    public void Unpacked(int bytes) => Spend(ref unpacked, bytes, "a file unpacks to more than is sensible");

    private static void Spend(ref int left, int cost, string refusal)
    {
        if (cost > left)
            throw new UnreadablePdfException(refusal);
        left -= cost;
    }
}
