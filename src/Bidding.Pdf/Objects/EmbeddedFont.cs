using System.Buffers.Binary;
using System.Security.Cryptography;
using Bidding.Pdf.Fonts;

namespace Bidding.Pdf.Objects;

/// <summary>
/// One font of the file. A code stands for a code point, never for a glyph:
/// fonts share glyphs between 一 and the radical ⼀, and a search must find what was written.
/// </summary>
internal sealed class EmbeddedFont(TrueTypeFont font, string resource)
{
    private readonly Dictionary<int, ushort> codes = [];
    private readonly List<int> codePoints = [0];
    private readonly List<ushort> glyphs = [0];

    public string Resource { get; } = resource;
    public TrueTypeFont Font { get; } = font;
    public bool Used => codePoints.Count > 1;

    public ushort Code(int codePoint)
    {
        if (codes.TryGetValue(codePoint, out var code))
            return code;
        code = (ushort)codePoints.Count;
        codePoints.Add(codePoint);
        glyphs.Add(Font.Glyph(codePoint));
        return codes[codePoint] = code;
    }

    public int Advance(int code) => Font.Advance(glyphs[code]);

    public int Write(ObjectPool file)
    {
        var name = $"{SubsetTag()}+{Font.Name}";
        var subset = GlyphSubset.Write(Font, glyphs);
        var stream = file.AddStream($"/Length1 {subset.Length}", subset);
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{string.Join(' ', Font.Box)}]/ItalicAngle 0/Ascent {Font.Ascent}"
            + $"/Descent {Font.Descent}/CapHeight {Font.CapHeight}/StemV 80/FontFile2 {stream} 0 R>>");
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{string.Join(' ', glyphs.Select(glyph => Font.Advance(glyph)))}]]/CIDToGIDMap/Identity>>");
        var unicode = file.AddStream(string.Empty, ToUnicode());
        return file.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    private string SubsetTag()
    {
        var bytes = new byte[4 * codePoints.Count];
        for (var i = 0; i < codePoints.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), codePoints[i]);
        return new string([.. SHA256.HashData(bytes).Take(6).Select(value => (char)('A' + (value % 26)))]);
    }

    private byte[] ToUnicode()
    {
        var map = new PdfBuffer().Add(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var chunk in Enumerable.Range(1, codePoints.Count - 1).Chunk(100))
        {
            map.Add(chunk.Length).Add(" beginbfchar\n");
            foreach (var code in chunk)
            {
                map.Add("<").Hex4(code).Add("><");
                foreach (var unit in char.ConvertFromUtf32(codePoints[code]))
                    map.Hex4(unit);
                map.Add(">\n");
            }

            map.Add("endbfchar\n");
        }

        return map.Add("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToArray();
    }
}
