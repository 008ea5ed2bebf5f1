namespace Bidding.Pdf.Fonts;

/// <summary>Fonts in the order in which they are asked for a character. Immutable; load once and share.</summary>
public sealed class FontChain
{
    private readonly TrueTypeFont[] fonts;

    private FontChain(IEnumerable<TrueTypeFont> fonts) => this.fonts = [.. fonts];

    /// <summary>Where the fonts came from, in order.</summary>
    public IReadOnlyList<string> Paths => [.. fonts.Select(font => font.Path)];

    internal IReadOnlyList<TrueTypeFont> Fonts => fonts;

    /// <summary>Exactly the named files (<c>path</c> or <c>path#face</c>), in this order.</summary>
    /// <exception cref="UnusableFontException">One of them cannot be used: silently leaving it out would change the looks of records.</exception>
    /// <exception cref="NoUsableFontException">None of them has Chinese characters.</exception>
    public static FontChain FromConfiguration(IEnumerable<string> paths)
    {
        var chain = new FontChain(paths.Select(TrueTypeFont.Load));
        return chain.Draws('中') ? chain : throw new NoUsableFontException([.. chain.Paths.Select(path => $"{path}: 没有汉字 / no Chinese characters")]);
    }

    /// <summary>The configured fonts if there are any, else the ones found at the usual places of the system.</summary>
    public static FontChain Find(IReadOnlyCollection<string>? configured = null)
    {
        if (configured is { Count: > 0 })
            return FromConfiguration(configured);
        var (found, refused) = UsualFonts.Load();
        var chain = new FontChain(found);
        return chain.Draws('中') ? chain : throw new NoUsableFontException(refused);
    }

    public bool Draws(int codePoint) => IndexFor(codePoint) >= 0;

    /// <summary>Private-use characters are drawn by none: their meaning is lost with the font, and a record is read for decades.</summary>
    internal int IndexFor(int codePoint) =>
        IsPrivateUse(codePoint) ? -1 : Array.FindIndex(fonts, font => font.Glyph(codePoint) != 0);

    private static bool IsPrivateUse(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;
}
