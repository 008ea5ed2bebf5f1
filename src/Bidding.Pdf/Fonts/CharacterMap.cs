using static Bidding.Pdf.Fonts.SfntFile;

namespace Bidding.Pdf.Fonts;

/// <summary>Code point → glyph, unfolded from cmap formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> supplementary = [];

    public ushort this[int codePoint] =>
        codePoint < basic.Length ? basic[codePoint] : supplementary.GetValueOrDefault(codePoint);

    public static CharacterMap Read(ReadOnlySpan<byte> cmap)
    {
        var map = new CharacterMap();
        int count = U16(cmap, 2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (U16(cmap, 4 + (8 * i)), U16(cmap, 6 + (8 * i)));
            if (!(platform == 0 && encoding != 5) && !(platform == 3 && encoding is 1 or 10))
                continue;
            var subtable = cmap[(int)U32(cmap, 8 + (8 * i))..];
            if (U16(subtable, 0) == 4)
                map.ReadSegments(subtable);
            else if (U16(subtable, 0) == 12)
                map.ReadGroups(subtable);
        }

        return map;
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var doubled = U16(table, 6);
        for (var i = 0; i < doubled; i += 2)
        {
            int last = U16(table, 14 + i);
            int first = U16(table, 16 + doubled + i);
            int delta = U16(table, 16 + (2 * doubled) + i);
            var rangeAt = 16 + (3 * doubled) + i;
            int range = U16(table, rangeAt);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                int glyph;
                if (range == 0)
                {
                    glyph = code + delta;
                }
                else
                {
                    var at = rangeAt + range + (2 * (code - first));
                    glyph = at + 2 <= table.Length ? U16(table, at) : 0;
                    glyph = glyph == 0 ? 0 : glyph + delta;
                }

                Add(code, (ushort)glyph);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var groups = (int)U32(table, 12);
        for (var i = 0; i < groups; i++)
        {
            var first = (int)U32(table, 16 + (12 * i));
            var last = (int)U32(table, 20 + (12 * i));
            var glyph = (int)U32(table, 24 + (12 * i));
            for (var code = first; code <= last && code <= 0x10FFFF; code++)
                Add(code, (ushort)(glyph + code - first));
        }
    }

    private void Add(int code, ushort glyph)
    {
        if (glyph == 0)
            return;
        if (code < basic.Length)
            basic[code] = glyph;
        else
            supplementary[code] = glyph;
    }
}
