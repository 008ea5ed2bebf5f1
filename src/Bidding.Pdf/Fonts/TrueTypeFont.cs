using System.Text;
using static Bidding.Pdf.Fonts.SfntFile;

namespace Bidding.Pdf.Fonts;

/// <summary>One face with TrueType outlines: metrics in thousandths of the em, outlines as bytes.</summary>
internal sealed class TrueTypeFont
{
    private readonly SfntFile file;
    private readonly CharacterMap characters;
    private readonly bool longOffsets;
    private readonly int horizontalMetrics;

    private TrueTypeFont(string path, SfntFile file)
    {
        this.file = file;
        Path = path;
        var head = file.Table("head");
        UnitsPerEm = U16(head, 18);
        longOffsets = I16(head, 50) == 1;
        Box = [Scaled(I16(head, 36)), Scaled(I16(head, 38)), Scaled(I16(head, 40)), Scaled(I16(head, 42))];
        var hhea = file.Table("hhea");
        (Ascent, Descent) = (Scaled(I16(hhea, 4)), Scaled(I16(hhea, 6)));
        horizontalMetrics = U16(hhea, 34);
        GlyphCount = U16(file.Table("maxp"), 4);
        characters = CharacterMap.Read(file.Table("cmap"));
        Name = PostScriptName(file.Table("name")) ?? "Font";
        CapHeight = file.Table("OS/2") is { Length: >= 90 } os2 && U16(os2, 0) >= 2 ? Scaled(I16(os2, 88)) : 700;
    }

    public string Path { get; }
    public string Name { get; }
    public int UnitsPerEm { get; }
    public int GlyphCount { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public IReadOnlyList<int> Box { get; }

    /// <param name="place">A path, with <c>#n</c> for face n of a collection.</param>
    public static TrueTypeFont Load(string place)
    {
        var mark = place.LastIndexOf('#');
        var face = 0;
        var path = mark > 0 && int.TryParse(place.AsSpan(mark + 1), out face) ? place[..mark] : place;
        if (!File.Exists(path))
            throw new UnusableFontException(place, "文件不存在 / no such file");
        var tables = SfntFile.Read(place, File.ReadAllBytes(path), face);
        RefuseUnlessEmbeddable(place, tables.Table("OS/2"));
        try
        {
            return new TrueTypeFont(place, tables);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UnusableFontException(place, "字体数据损坏 / a table of the font is damaged");
        }
    }

    public ushort Glyph(int codePoint) => characters[codePoint] is var glyph && glyph < GlyphCount ? glyph : (ushort)0;

    public int Advance(int glyph) => Scaled(AdvanceUnits(glyph));

    public int AdvanceUnits(int glyph) => U16(file.Table("hmtx"), 4 * Math.Min(glyph, horizontalMetrics - 1));

    public short LeftBearing(int glyph)
    {
        var hmtx = file.Table("hmtx");
        return glyph < horizontalMetrics
            ? I16(hmtx, (4 * glyph) + 2)
            : I16(hmtx, (4 * horizontalMetrics) + (2 * (glyph - horizontalMetrics)));
    }

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = file.Table("loca");
        var (from, to) = longOffsets
            ? ((int)U32(loca, 4 * glyph), (int)U32(loca, (4 * glyph) + 4))
            : (2 * U16(loca, 2 * glyph), 2 * U16(loca, (2 * glyph) + 2));
        return file.Table("glyf")[from..to];
    }

    public ReadOnlySpan<byte> Table(string tag) => file.Table(tag);

    private int Scaled(int units) => (int)Math.Round(units * 1000m / UnitsPerEm, MidpointRounding.AwayFromZero);

    private static void RefuseUnlessEmbeddable(string path, ReadOnlySpan<byte> os2)
    {
        const int restricted = 0x0002, others = 0x000C, noSubset = 0x0100;
        if (os2.Length < 10)
            return;
        var rights = U16(os2, 8);
        if ((rights & (restricted | others)) == restricted || (rights & noSubset) != 0)
            throw new UnusableFontException(path, "字体许可不允许嵌入 / the font's licence bits forbid embedding");
    }

    private static string? PostScriptName(ReadOnlySpan<byte> names)
    {
        if (names.Length < 6)
            return null;
        var strings = names[U16(names, 4)..];
        for (var i = 0; i < U16(names, 2); i++)
        {
            var entry = names[(6 + (12 * i))..];
            if (U16(entry, 6) != 6)
                continue;
            var text = strings.Slice(U16(entry, 10), U16(entry, 8));
            var name = U16(entry, 0) == 1 ? Encoding.Latin1.GetString(text) : Encoding.BigEndianUnicode.GetString(text);
            return new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        }

        return null;
    }
}
