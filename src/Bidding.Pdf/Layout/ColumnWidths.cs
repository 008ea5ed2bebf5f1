using Bidding.Pdf.Content;

namespace Bidding.Pdf.Layout;

/// <summary>
/// How wide the columns of a table are: as was asked for, unless a figure would be torn there and other columns can spare the room.
/// A sum read over two lines is read wrong.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Letters: a word or a heading longer than that may be broken, and a figure is never longer.</summary>
    private const int LongestWord = 12, LongestHeading = 4, LongestFigure = 24;

    /// <summary>Letters that a column keeps, where it was asked to have as many.</summary>
    private const int Spared = 3;

    /// <param name="width">Of the table, points.</param>
    /// <param name="least">Of every column, points; what it cannot have of that is shared.</param>
    public static double[] Of(IReadOnlyList<Column> columns, double width, IReadOnlyList<double> least)
    {
        var total = columns.Sum(column => column.Width);
        var asked = columns.Select(column => width * column.Width / total).ToArray();
        var (missing, spare) = (0.0, 0.0);
        for (var i = 0; i < asked.Length; i++)
            (missing, spare) = (missing + Math.Max(0, least[i] - asked[i]), spare + Math.Max(0, asked[i] - least[i]));
        if (missing == 0 || spare == 0)
            return asked;
        var moved = Math.Min(missing, spare);
        return [.. asked.Select((has, i) => has + ((least[i] - has) * moved / (has < least[i] ? missing : spare)))];
    }

    /// <summary>The least width (points, without padding) of each column whose cells do not reach over others.</summary>
    /// <param name="size">Of the letters, points.</param>
    public static double[] Least(IReadOnlyList<SetRow> rows, int columns, double size)
    {
        var least = new double[columns];
        Array.Fill(least, Spared * size);
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var (cell, letters) in row.Cells)
            {
                if (cell.Span == 1 && column < columns)
                    least[column] = Math.Max(least[column], (row.IsHeader && letters.Length <= LongestHeading ? Letter.WidthOf(letters) : WidestWhole(letters)) * size / 1000);
                column += cell.Span;
            }
        }

        return least;
    }

    /// <summary>The widest stretch that is one figure or one short word.</summary>
    private static int WidestWhole(ReadOnlySpan<Letter> letters)
    {
        var widest = 0;
        for (var i = 0; i < letters.Length;)
        {
            var (end, isFigure) = EndOfToken(letters, i);
            var most = isFigure ? LongestFigure : LongestWord;
            if (end - i <= most)
                widest = Math.Max(widest, Letter.WidthOf(letters[i..end]));
            i = Math.Max(end, i + 1);
        }

        return widest;
    }

    /// <summary>Digits with what belongs to a figure, or Latin letters; a mixture, as a checksum is one, is neither and may be broken.</summary>
    private static (int End, bool IsFigure) EndOfToken(ReadOnlySpan<Letter> letters, int start)
    {
        var (end, digits, others) = (start, 0, 0);
        for (; end < letters.Length && letters[end].CodePoint is > ' ' and < 0x7F or '−' or '‰'; end++)
        {
            digits += Kinsoku.IsDigit(letters[end].CodePoint) ? 1 : 0;
            others += letters[end].CodePoint is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? 1 : 0;
        }

        return digits > 0 && others > 0 ? (end, false) : (end, digits > 0);
    }
}

/// <summary>A row whose letters have been found, before anybody knows how wide its columns are.</summary>
internal sealed record SetRow(Row Row, bool IsHeader, IReadOnlyList<(Cell Cell, Letter[] Letters)> Cells)
{
    public static SetRow Of(Row row, bool isHeader, Typesetter typesetter) =>
        new(row, isHeader, [.. row.Cells.Select(cell => (cell, typesetter.Set(cell.Runs, isHeader || row.Strong)))]);
}
