using System.Text;

namespace Bidding.Pdf.Objects;

/// <summary>Bytes of PDF syntax being written; numbers look the same on every machine.</summary>
internal sealed class PdfBuffer(int capacity = 256)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>For what is known only when everything behind it stands.</summary>
    public Span<byte> Correct(int at, int count) => bytes.AsSpan(0, Length).Slice(at, count);

    /// <summary>Without a copy, for who is done with writing.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public byte[] ToArray() => Written.ToArray();

    public override string ToString() => Encoding.Latin1.GetString(Written);

    public PdfBuffer Add(string ascii)
    {
        Encoding.Latin1.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Add(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        return this;
    }

    public PdfBuffer Repeat(byte value, int count)
    {
        Room(count).Fill(value);
        return this;
    }

    /// <summary>Ready to be written anew, in the same memory.</summary>
    public PdfBuffer Clear()
    {
        Length = 0;
        return this;
    }

    public PdfBuffer Add(int value)
    {
        Span<byte> digits = stackalloc byte[12];
        value.TryFormat(digits, out var count);
        return Add(digits[..count]);
    }

    /// <summary>At most three decimals and a space behind.</summary>
    public PdfBuffer Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
            Add("-");
        thousandths = Math.Abs(thousandths);
        Add((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        if (rest != 0)
        {
            Span<byte> digits = [(byte)'.', (byte)('0' + (rest / 100)), (byte)('0' + (rest / 10 % 10)), (byte)('0' + (rest % 10))];
            Add(digits.TrimEnd((byte)'0'));
        }

        return Add(" ");
    }

    /// <summary>Four hexadecimal digits, as a character code of an embedded font.</summary>
    public PdfBuffer Hex4(int value)
    {
        var room = Room(4);
        for (var i = 3; i >= 0; i--, value >>= 4)
            room[i] = "0123456789ABCDEF"u8[value & 15];
        return this;
    }

    /// <summary>A text string: ASCII as it is, anything else as UTF-16 with a byte order mark.</summary>
    public PdfBuffer Text(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\')))
            return Add("(").Add(text).Add(")");
        Add("<FEFF");
        foreach (var unit in text)
            Hex4(unit);
        return Add(">");
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(Length + count, 2 * bytes.Length));
        var room = bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }
}
