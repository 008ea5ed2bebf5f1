namespace Bidding.Pdf.Objects;

/// <summary>One block of RFC 1951 with its own Huffman codes. A token is a literal, or minus (distance · 512 + length).</summary>
internal static class DeflateBlock
{
    private const int EndOfBlock = 256, RepeatLast = 16, ShortZeros = 17, LongZeros = 18;

    private static readonly int[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
        1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    private static readonly int[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly byte[] LengthSymbol = SymbolOfLength();

    public static void Write(BitWriter bits, ReadOnlySpan<int> tokens, bool last)
    {
        var (literals, distances) = Count(tokens);
        var literalCode = HuffmanCode.For(literals, 15);
        var distanceCode = HuffmanCode.For(distances, 15);
        bits.Bits(last ? 1u : 0u, 1);
        bits.Bits(2, 2);
        WriteCodes(bits, literalCode, distanceCode);
        foreach (var token in tokens)
        {
            if (token >= 0)
                literalCode.Write(bits, token);
            else
                WriteMatch(bits, -token & 511, -token >> 9, literalCode, distanceCode);
        }

        literalCode.Write(bits, EndOfBlock);
    }

    private static void WriteMatch(BitWriter bits, int length, int distance, HuffmanCode literals, HuffmanCode distances)
    {
        int symbol = LengthSymbol[length];
        literals.Write(bits, 257 + symbol);
        bits.Bits((uint)(length - LengthBase[symbol]), LengthBits[symbol]);
        var far = DistanceSymbol(distance);
        distances.Write(bits, far);
        bits.Bits((uint)(distance - DistanceBase[far]), DistanceBits(far));
    }

    private static (int[] Literals, int[] Distances) Count(ReadOnlySpan<int> tokens)
    {
        var (literals, distances) = (new int[286], new int[30]);
        literals[EndOfBlock] = 1;
        foreach (var token in tokens)
        {
            if (token >= 0)
            {
                literals[token]++;
                continue;
            }

            literals[257 + LengthSymbol[-token & 511]]++;
            distances[DistanceSymbol(-token >> 9)]++;
        }

        return (literals, distances);
    }

    private static void WriteCodes(BitWriter bits, HuffmanCode literals, HuffmanCode distances)
    {
        var literalCount = Math.Max(257, literals.Used);
        var distanceCount = Math.Max(1, distances.Used);
        var runs = Runs([.. literals.Lengths.Take(literalCount), .. distances.Lengths.Take(distanceCount)]);
        var frequencies = new int[19];
        foreach (var (symbol, _, _) in runs)
            frequencies[symbol]++;
        var code = HuffmanCode.For(frequencies, 7);
        var count = 19;
        while (count > 4 && code.Lengths[LengthOrder[count - 1]] == 0)
            count--;
        bits.Bits((uint)(literalCount - 257), 5);
        bits.Bits((uint)(distanceCount - 1), 5);
        bits.Bits((uint)(count - 4), 4);
        for (var i = 0; i < count; i++)
            bits.Bits(code.Lengths[LengthOrder[i]], 3);
        foreach (var (symbol, extra, width) in runs)
        {
            code.Write(bits, symbol);
            bits.Bits((uint)extra, width);
        }
    }

    private static List<(int Symbol, int Extra, int Width)> Runs(byte[] lengths)
    {
        var runs = new List<(int, int, int)>(lengths.Length);
        for (var at = 0; at < lengths.Length;)
        {
            var same = 1;
            while (at + same < lengths.Length && lengths[at + same] == lengths[at])
                same++;
            at += same;
            var length = lengths[at - 1];
            if (length != 0)
            {
                runs.Add((length, 0, 0));
                same--;
            }

            while (same >= 3)
            {
                var taken = Math.Min(same, length != 0 ? 6 : 138);
                runs.Add(length != 0 ? (RepeatLast, taken - 3, 2) : taken <= 10 ? (ShortZeros, taken - 3, 3) : (LongZeros, taken - 11, 7));
                same -= taken;
            }

            for (; same > 0; same--)
                runs.Add((length, 0, 0));
        }

        return runs;
    }

    private static int DistanceSymbol(int distance)
    {
        if (distance <= 4)
            return distance - 1;
        var power = System.Numerics.BitOperations.Log2((uint)(distance - 1));
        return (2 * power) + (((distance - 1) >> (power - 1)) & 1);
    }

    private static int DistanceBits(int symbol) => symbol < 4 ? 0 : (symbol / 2) - 1;

    private static byte[] SymbolOfLength()
    {
        var symbols = new byte[259];
        for (var symbol = 0; symbol < LengthBase.Length; symbol++)
        {
            for (var length = LengthBase[symbol]; length <= 258; length++)
                symbols[length] = (byte)symbol;
        }

        return symbols;
    }
}
