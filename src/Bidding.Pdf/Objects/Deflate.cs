namespace Bidding.Pdf.Objects;

/// <summary>
/// zlib format by our own hand: the library's output differs between processors and versions,
/// and the hash of a report must be the same wherever it is rendered again.
/// </summary>
internal sealed class Deflate
{
    private const int Window = 1 << 15, HashSize = 1 << 15, LongestMatch = 258, ShortestMatch = 3, Tries = 24, GoodEnough = 48;
    private const int TokensInBlock = 1 << 14;

    /// <summary>
    /// Kept from stream to stream: a report has a hundred streams, and tables of this size made anew for each were half of its garbage,
    /// on the heap that only a full collection clears (measured: one full collection a report).
    /// </summary>
    [ThreadStatic]
    private static Deflate? kept;

    private readonly int[] heads = new int[HashSize];

    /// <summary>Read only where this stream wrote: every chain begins in <see cref="heads"/>.</summary>
    private readonly int[] previous = new int[Window];

    private readonly int[] tokens = new int[TokensInBlock];
    private byte[] data = [];
    private BitWriter bits = new(0);
    private int tokenCount;

    public static byte[] Zlib(byte[] data)
    {
        var deflate = kept ??= new Deflate();
        try
        {
            return deflate.Pack(data);
        }
        finally
        {
            (deflate.data, deflate.bits) = ([], new(0));
        }
    }

    private byte[] Pack(byte[] stream)
    {
        (data, bits, tokenCount) = (stream, new BitWriter((stream.Length / 3) + 64), 0);
        Array.Fill(heads, -1);
        bits.Byte(0x78);
        bits.Byte(0x9C);
        Compress();
        bits.Align();
        var sum = Adler32(stream);
        for (var shift = 24; shift >= 0; shift -= 8)
            bits.Byte((byte)(sum >> shift));
        return bits.ToArray();
    }

    private void Compress()
    {
        var at = 0;
        while (at < data.Length)
        {
            var (length, distance) = Match(at);
            Remember(at);
            if (length >= ShortestMatch && length < GoodEnough && Match(at + 1).Length > length)
                length = 0;
            if (length < ShortestMatch)
            {
                Add(data[at++]);
                continue;
            }

            Add(-((distance << 9) | length));
            for (var i = at + 1; i < at + length; i++)
                Remember(i);
            at += length;
        }

        Flush(last: true);
    }

    private void Add(int token)
    {
        if (tokenCount == tokens.Length)
            Flush(last: false);
        tokens[tokenCount++] = token;
    }

    private void Flush(bool last)
    {
        DeflateBlock.Write(bits, tokens.AsSpan(0, tokenCount), last);
        tokenCount = 0;
    }

    private (int Length, int Distance) Match(int at)
    {
        if (at + ShortestMatch > data.Length)
            return default;
        var limit = Math.Min(LongestMatch, data.Length - at);
        var (best, distance) = (ShortestMatch - 1, 0);
        var candidate = heads[Hash(at)];
        for (var tries = Tries; candidate >= 0 && at - candidate < Window && tries > 0; tries--)
        {
            if (best < limit && data[candidate + best] == data[at + best])
            {
                var length = data.AsSpan(at, limit).CommonPrefixLength(data.AsSpan(candidate, limit));
                if (length > best)
                    (best, distance) = (length, at - candidate);
                if (length >= GoodEnough)
                    break;
            }

            var older = previous[candidate & (Window - 1)];
            candidate = older < candidate ? older : -1;
        }

        return distance == 0 ? default : (best, distance);
    }

    private void Remember(int at)
    {
        if (at + ShortestMatch > data.Length)
            return;
        var hash = Hash(at);
        previous[at & (Window - 1)] = heads[hash];
        heads[hash] = at;
    }

    private int Hash(int at)
    {
        var three = (uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16));
        return (int)((three * 2654435761u) >> 17);
    }

    private static uint Adler32(byte[] data)
    {
        uint a = 1, b = 0;
        for (var start = 0; start < data.Length; start += 5552)
        {
            foreach (var value in data.AsSpan(start, Math.Min(5552, data.Length - start)))
            {
                a += value;
                b += a;
            }

            (a, b) = (a % 65521, b % 65521);
        }

        return (b << 16) | a;
    }
}
