using System.Globalization;
using System.Text;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>One character with the font that draws it; the width is in thousandths of the size.</summary>
internal readonly record struct Letter(int CodePoint, ushort Code, int Width, EmbeddedFont Font, bool Bold)
{
    /// <summary>Of all together, in thousandths of the size.</summary>
    public static int WidthOf(ReadOnlySpan<Letter> letters)
    {
        var width = 0;
        foreach (var letter in letters)
            width += letter.Width;
        return width;
    }

    public bool SameLook(Letter other) => Font == other.Font && Bold == other.Bold;
}

/// <summary>Finds for every character the first font that has it, and hands out the codes of the file.</summary>
internal sealed class Typesetter(FontChain chain)
{
    private readonly EmbeddedFont[] fonts = [.. chain.Fonts.Select((font, i) => new EmbeddedFont(font, $"F{i}"))];
    private readonly Dictionary<int, Letter> known = [];

    public IEnumerable<EmbeddedFont> UsedFonts => fonts.Where(font => font.Used);

    public Letter[] Set(IReadOnlyList<Run> runs, bool bold = false)
    {
        var (letters, count) = (new Letter[runs.Sum(run => run.Text.Length)], 0);
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var rune in Readable.Runes(runs[i].Text))
                letters[count++] = Set(rune.Value) with { Bold = bold || runs[i].Bold };
        }

        return count == letters.Length ? letters : letters[..count];
    }

    public Letter[] Set(string text, bool bold = false) => Set([new Run(text)], bold);

    private Letter Set(int codePoint)
    {
        if (known.TryGetValue(codePoint, out var letter))
            return letter;
        if (codePoint == Readable.LineFeed)
            return known[codePoint] = new Letter(codePoint, 0, 0, fonts[0], false);
        var index = chain.IndexFor(codePoint);
        if (index < 0)
            throw new MissingGlyphException([new MissingGlyph(codePoint, "?")]);
        var code = fonts[index].Code(codePoint);
        return known[codePoint] = new Letter(codePoint, code, fonts[index].Advance(code), fonts[index], false);
    }
}

/// <summary>The characters of a text that leave a mark: those that never do are left out, every end of a line is one line feed.</summary>
internal static class Readable
{
    public const int LineFeed = '\n';

    public static IEnumerable<Rune> Runes(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
                yield return new Rune(rune.Value == '\t' ? ' ' : '\n');
            else if (!Invisible(rune))
                yield return rune;
        }
    }

    /// <summary>Controls, marks of no width, turns of direction, variation selectors.</summary>
    private static bool Invisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
