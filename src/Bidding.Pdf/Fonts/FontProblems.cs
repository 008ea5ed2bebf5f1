namespace Bidding.Pdf.Fonts;

/// <summary>A character no font of the chain can draw, and the field it stands in.</summary>
public sealed record MissingGlyph(int CodePoint, string Where)
{
    public string Character => char.ConvertFromUtf32(CodePoint);

    public override string ToString() => $"“{Character}” (U+{CodePoint:X4}) @ {Where}";
}

/// <summary>The document is refused as a whole: a report with a hole in somebody's name is never made.</summary>
public sealed class MissingGlyphException(IReadOnlyList<MissingGlyph> missing)
    : Exception($"字体中没有下列字符，请配置含有这些字符的补充字体 / no configured font has: {string.Join("; ", missing.Take(20))}{(missing.Count > 20 ? " …" : string.Empty)}")
{
    public IReadOnlyList<MissingGlyph> Missing { get; } = missing;
}

/// <summary>One font file cannot be used; the message says why and what to use instead.</summary>
public sealed class UnusableFontException(string path, string reason) : Exception($"{path}: {reason}")
{
    public string Path { get; } = path;
    public string Reason { get; } = reason;
}

/// <summary>No font for Chinese text was found; the message says what to install.</summary>
public sealed class NoUsableFontException(IReadOnlyList<string> tried)
    : Exception(
        "没有可用的中文字体。Debian/Ubuntu 请安装 fonts-wqy-microhei；Windows 请安装宋体或黑体；或在配置中给出一个 TrueType (glyf) 字体文件 / "
        + "no usable Chinese font: install fonts-wqy-microhei (Debian, Ubuntu) or SimSun/SimHei (Windows), or configure a TrueType font file. "
        + $"已查找 / tried: {string.Join("; ", tried)}")
{
    public IReadOnlyList<string> Tried { get; } = tried;
}
