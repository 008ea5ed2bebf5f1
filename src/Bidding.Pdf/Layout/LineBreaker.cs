using Bidding.Pdf.Content;

namespace Bidding.Pdf.Layout;

/// <summary>Letters from <paramref name="Start"/> up to <paramref name="End"/>; spaces hanging at the end do not count in the width (thousandths of the size).</summary>
internal readonly record struct Line(int Start, int End, int Width, bool EndsParagraph);

/// <summary>Fills lines from the front, breaking where the language allows.</summary>
internal static class LineBreaker
{
    /// <param name="width">In thousandths of the letter size.</param>
    public static List<Line> Break(ReadOnlySpan<Letter> letters, int width, int indent = 0)
    {
        var lines = new List<Line>();
        var start = 0;
        for (var first = true; start < letters.Length || lines.Count == 0; first = false)
        {
            var room = first ? width - indent : width;
            var end = EndOfLine(letters, start, room);
            var forced = end < letters.Length && letters[end].CodePoint == Readable.LineFeed;
            lines.Add(new Line(start, end, VisibleWidth(letters[start..end]), forced || end >= letters.Length));
            start = forced ? end + 1 : end;
        }

        return lines;
    }

    /// <summary>The narrowest width that needs no more lines, so that the lines of a title are of a length.</summary>
    public static List<Line> Balance(ReadOnlySpan<Letter> letters, int width)
    {
        var lines = Break(letters, width);
        var (narrow, wide) = (width / lines.Count / 2, width);
        while (lines.Count > 1 && wide - narrow > 250)
        {
            var middle = (narrow + wide) / 2;
            (narrow, wide) = Break(letters, middle).Count > lines.Count ? (middle, wide) : (narrow, middle);
        }

        return Break(letters, wide);
    }

    public static double Start(Align align, double left, double width, double lineWidth) => align switch
    {
        Align.Center => left + ((width - lineWidth) / 2),
        Align.Right => left + width - lineWidth,
        _ => left,
    };

    private static int EndOfLine(ReadOnlySpan<Letter> letters, int start, int room)
    {
        var (used, good, goodAt, inWord) = (0, -1, 0, -1);
        for (var i = start; i < letters.Length; i++)
        {
            if (letters[i].CodePoint == Readable.LineFeed)
                return i;
            if (i > start && Kinsoku.MayBreak(letters[i - 1].CodePoint, letters[i].CodePoint))
                (good, goodAt) = (i, used);
            else if (i > start && used > room / 2 && Kinsoku.MayBreakInWord(letters[i - 1].CodePoint, letters[i].CodePoint))
                inWord = i;
            used += letters[i].Width;
            if (used > room && letters[i].CodePoint != ' ')
            {
                // What no line holds whole had better begin here than leave this line nearly empty.
                var brokenAnyway = inWord > good && goodAt < room / 3 && WordWidth(letters, Math.Max(good, start)) > room;
                return good > 0 && !brokenAnyway ? good : inWord > 0 ? inWord : Math.Max(i, start + 1);
            }
        }

        return letters.Length;
    }

    /// <summary>Up to where a line may break next.</summary>
    private static int WordWidth(ReadOnlySpan<Letter> letters, int start)
    {
        var end = start + 1;
        while (end < letters.Length && letters[end].CodePoint != Readable.LineFeed && !Kinsoku.MayBreak(letters[end - 1].CodePoint, letters[end].CodePoint))
            end++;
        return Letter.WidthOf(letters[start..end]);
    }

    private static int VisibleWidth(ReadOnlySpan<Letter> letters)
    {
        var end = letters.Length;
        while (end > 0 && letters[end - 1].CodePoint == ' ')
            end--;
        return Letter.WidthOf(letters[..end]);
    }
}
