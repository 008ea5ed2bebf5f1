namespace Bidding.Pdf.Objects;

/// <summary>Bits from the least significant end, as deflate wants them.</summary>
internal sealed class BitWriter(int capacity)
{
    private byte[] bytes = new byte[Math.Max(capacity, 64)];
    private int length;
    private ulong pending;
    private int pendingBits;

    public void Bits(uint value, int count)
    {
        pending |= (ulong)value << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8)
        {
            Put((byte)pending);
            pending >>= 8;
            pendingBits -= 8;
        }
    }

    public void Align()
    {
        if (pendingBits > 0)
            Put((byte)pending);
        (pending, pendingBits) = (0, 0);
    }

    public void Byte(byte value) => Put(value);

    public byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    private void Put(byte value)
    {
        if (length == bytes.Length)
            Array.Resize(ref bytes, 2 * bytes.Length);
        bytes[length++] = value;
    }
}
