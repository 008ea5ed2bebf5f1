using System.Buffers.Binary;
using System.Text;
using static Bidding.Pdf.Fonts.SfntFile;

namespace Bidding.Pdf.Fonts;

/// <summary>Writes a font with only the given glyphs, numbered as given; parts of composite glyphs follow behind.</summary>
internal sealed class GlyphSubset
{
    private readonly TrueTypeFont font;
    private readonly List<ushort> glyphs;
    private readonly Dictionary<ushort, ushort> parts = [];

    private GlyphSubset(TrueTypeFont font, IReadOnlyList<ushort> glyphs) => (this.font, this.glyphs) = (font, [.. glyphs]);

    /// <param name="glyphs">The glyph for each new number; the first is <c>.notdef</c>.</param>
    public static byte[] Write(TrueTypeFont font, IReadOnlyList<ushort> glyphs) => new GlyphSubset(font, glyphs).Write();

    private byte[] Write()
    {
        var outlines = new MemoryStream();
        var offsets = new List<uint>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            offsets.Add((uint)outlines.Length);
            outlines.Write(Renumbered(glyphs[i]));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        offsets.Add((uint)outlines.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["loca"] = Offsets(offsets),
            ["hmtx"] = Metrics(),
            ["head"] = Head(),
            ["hhea"] = WithCount("hhea", 34),
            ["maxp"] = WithCount("maxp", 4),
        };
        foreach (var hinting in new[] { "cvt ", "fpgm", "prep" })
        {
            if (font.Table(hinting) is { IsEmpty: false } table)
                tables[hinting] = table.ToArray();
        }

        return Assemble(tables);
    }

    private byte[] Renumbered(ushort glyph)
    {
        const int words = 0x0001, scale = 0x0008, more = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        var outline = font.Outline(glyph).ToArray();
        if (outline.Length < 10 || I16(outline, 0) >= 0)
            return outline;
        var at = 10;
        int flags;
        do
        {
            flags = U16(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), PartNumber(U16(outline, at + 2)));
            at += 4 + ((flags & words) != 0 ? 4 : 2);
            at += (flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
        }
        while ((flags & more) != 0);
        return outline;
    }

    private ushort PartNumber(ushort glyph)
    {
        if (parts.TryGetValue(glyph, out var number))
            return number;
        number = (ushort)glyphs.Count;
        glyphs.Add(glyph);
        return parts[glyph] = number;
    }

    private static byte[] Offsets(List<uint> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return table;
    }

    private byte[] Metrics()
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.AdvanceUnits(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), font.LeftBearing(glyphs[i]));
        }

        return table;
    }

    private byte[] Head()
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private byte[] WithCount(string tag, int at)
    {
        var table = font.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)glyphs.Count);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(Padded)];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var entry = 12;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, start);
            Encoding.Latin1.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(start, Padded(table))));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 8), (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 12), (uint)table.Length);
            (entry, start) = (entry + 16, start + Padded(table));
        }

        Seal(file);
        return file;
    }

    /// <summary>The whole file must add up to a constant; head carries what is missing to it.</summary>
    private static void Seal(byte[] file)
    {
        var directory = file.AsSpan(12);
        while (!directory[..4].SequenceEqual("head"u8))
            directory = directory[16..];
        var head = (int)U32(directory, 8);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Sum(file));
    }

    private static int Padded(byte[] table) => (table.Length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i += 4)
            sum = unchecked(sum + U32(table, i));
        return sum;
    }
}
