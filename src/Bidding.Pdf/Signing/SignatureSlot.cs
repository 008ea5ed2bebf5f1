using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Signing;

/// <summary>A file complete but for the bytes of one signature, whose room is kept.</summary>
internal sealed class SignatureSlot
{
    /// <summary>Bytes a signature may have: key, chain and time-stamp token together.</summary>
    public const int Room = 12 * 1024;

    private const string Blank = "0000000000";

    private readonly PdfBuffer file;
    private readonly int rangeAt;
    private readonly int contentsAt;

    private SignatureSlot(PdfBuffer file, int rangeAt, int contentsAt) => (this.file, this.rangeAt, this.contentsAt) = (file, rangeAt, contentsAt);

    private int After => contentsAt + (2 * Room) + 2;

    /// <summary>Everything but the signature's own bytes: what is signed. Asked for when the file is complete.</summary>
    public byte[] Covered()
    {
        WriteRange();
        return [.. file.Written[..contentsAt], .. file.Written[After..]];
    }

    public static SignatureSlot Begin(PdfBuffer file, int id, string entries)
    {
        file.Add(id).Add(" 0 obj\n<<").Add(entries).Add("/ByteRange[");
        var range = file.Length;
        file.Add($"0 {Blank} {Blank} {Blank}]/Contents");
        var contents = file.Length;
        file.Add("<").Repeat((byte)'0', 2 * Room).Add(">>>\nendobj\n");
        return new(file, range, contents);
    }

    /// <param name="field">Said where the signature does not fit.</param>
    /// <returns>The file, complete. The slot is done: its bytes are not touched again.</returns>
    public PdfBuffer Fill(byte[] signature, string field)
    {
        if (signature.Length > Room)
            throw new CannotSignException(SigningFault.TooLarge, field, $"the signature needs {signature.Length} bytes and has room for {Room}");
        WriteRange();
        var digits = file.Correct(contentsAt + 1, 2 * signature.Length);
        for (var i = 0; i < signature.Length; i++)
        {
            digits[2 * i] = "0123456789ABCDEF"u8[signature[i] >> 4];
            digits[(2 * i) + 1] = "0123456789ABCDEF"u8[signature[i] & 15];
        }

        return file;
    }

    /// <summary>The range is of fixed width, so writing it moves nothing.</summary>
    private void WriteRange()
    {
        var range = $"0 {Padded(contentsAt)} {Padded(After)} {Padded(file.Length - After)}";
        System.Text.Encoding.ASCII.GetBytes(range, file.Correct(rangeAt, range.Length));
    }

    private static string Padded(int number) => number.ToString().PadLeft(Blank.Length);
}
