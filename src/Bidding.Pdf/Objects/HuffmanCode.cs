namespace Bidding.Pdf.Objects;

/// <summary>A canonical Huffman code with bounded length; equal counts are ordered by symbol, so the code depends on the counts alone.</summary>
internal sealed class HuffmanCode
{
    private readonly uint[] codes;

    private HuffmanCode(byte[] lengths)
    {
        Lengths = lengths;
        codes = Canonical(lengths);
    }

    public byte[] Lengths { get; }

    public int Used => Array.FindLastIndex(Lengths, length => length != 0) + 1;

    public static HuffmanCode For(int[] frequencies, int longest)
    {
        var counts = (int[])frequencies.Clone();
        while (true)
        {
            var lengths = LengthsFor(counts);
            if (lengths.Max() <= longest)
                return new HuffmanCode(lengths);
            for (var i = 0; i < counts.Length; i++)
                counts[i] = counts[i] == 0 ? 0 : (counts[i] / 2) + 1;
        }
    }

    public void Write(BitWriter bits, int symbol) => bits.Bits(codes[symbol], Lengths[symbol]);

    private static byte[] LengthsFor(int[] counts)
    {
        var lengths = new byte[counts.Length];
        var parents = new int[2 * counts.Length];
        var queue = new PriorityQueue<int, long>(counts.Length);
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
                queue.Enqueue(symbol, Order(counts[symbol], symbol));
        }

        if (queue.Count == 1)
            lengths[queue.Peek()] = 1;
        if (queue.Count <= 1)
            return lengths;
        var node = counts.Length;
        var root = JoinAll(queue, parents, ref node);
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            for (var at = symbol; counts[symbol] > 0 && at != root; at = parents[at])
                lengths[symbol]++;
        }

        return lengths;
    }

    private static int JoinAll(PriorityQueue<int, long> queue, int[] parents, ref int node)
    {
        while (true)
        {
            queue.TryDequeue(out var first, out var firstOrder);
            if (!queue.TryDequeue(out var second, out var secondOrder))
                return first;
            parents[first] = parents[second] = node;
            queue.Enqueue(node, Order((firstOrder >> 20) + (secondOrder >> 20), node));
            node++;
        }
    }

    private static long Order(long count, int symbol) => (count << 20) | (uint)symbol;

    private static uint[] Canonical(byte[] lengths)
    {
        var canonical = new uint[lengths.Length];
        uint code = 0;
        for (var length = 1; length <= 15; length++)
        {
            code <<= 1;
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                    canonical[symbol] = Reversed(code++, length);
            }
        }

        return canonical;
    }

    private static uint Reversed(uint code, int length)
    {
        uint reversed = 0;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
