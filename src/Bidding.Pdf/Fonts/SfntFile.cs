using System.Buffers.Binary;
using System.Text;

namespace Bidding.Pdf.Fonts;

/// <summary>The table directory of one face inside a TTF or TTC file.</summary>
internal sealed class SfntFile
{
    private const uint TrueType = 0x00010000;
    private const uint TrueTypeApple = 0x74727565;
    private const uint Collection = 0x74746366;
    private const uint OpenTypeCff = 0x4F54544F;

    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);

    private SfntFile(byte[] data) => this.data = data;

    public static SfntFile Read(string path, byte[] data, int face)
    {
        try
        {
            return ReadDirectory(path, data, face);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UnusableFontException(path, "文件不完整或不是字体文件 / truncated, or not a font file");
        }
    }

    public ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var place) ? data.AsSpan(place.Offset, place.Length) : default;

    public bool Has(string tag) => tables.ContainsKey(tag);

    private static SfntFile ReadDirectory(string path, byte[] data, int face)
    {
        var start = 0;
        if (U32(data, 0) == Collection)
        {
            var faces = (int)U32(data, 8);
            if (face >= faces)
                throw new UnusableFontException(path, $"字体集只有 {faces} 个字体 / the collection has only {faces} faces");
            start = (int)U32(data, 12 + (4 * face));
        }

        var kind = U32(data, start);
        var file = new SfntFile(data);
        if (kind is TrueType or TrueTypeApple or OpenTypeCff)
            file.ReadTables(start);
        if (kind == OpenTypeCff || file.Has("CFF ") || file.Has("CFF2"))
        {
            throw new UnusableFontException(path,
                "这是 CFF (PostScript) 轮廓的字体，不能使用；请改用 TrueType 轮廓的字体，如 fonts-wqy-microhei、宋体、黑体 / "
                + "has CFF outlines; use a font with TrueType outlines, such as fonts-wqy-microhei, SimSun or SimHei");
        }

        if (!file.Has("glyf") || !file.Has("loca"))
            throw new UnusableFontException(path, "不是 TrueType 字体 / not a TrueType font");
        return file;
    }

    private void ReadTables(int start)
    {
        int count = U16(data, start + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (16 * i);
            var tag = Encoding.Latin1.GetString(data.AsSpan(entry, 4));
            var (offset, length) = ((int)U32(data, entry + 8), (int)U32(data, entry + 12));
            _ = data.AsSpan(offset, length);
            tables[tag] = (offset, length);
        }
    }

    public static ushort U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static short I16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    public static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
