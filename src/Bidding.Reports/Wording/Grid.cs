using Bidding.Pdf.Content;

namespace Bidding.Reports.Wording;

/// <summary>Tables as the sections need them: a title a column, text in the cells.</summary>
internal static class Grid
{
    private const int MostUpright = 5;

    public static Table Of(string caption, IEnumerable<(string Title, double Width, Align Align)> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var all = columns.ToArray();
        return new(
            [.. all.Select((column, index) => new Column(column.Width, column.Align, Names: index == 0))],
            [.. rows.Select(row => new Row([.. row.Select(text => new Cell(text))]))])
        {
            Caption = caption,
            Header = [new Row([.. all.Select(column => new Cell(column.Title, bold: true) { Align = Align.Center })])],
        };
    }

    public static (string Title, double Width, Align Align) Text(string title, double width) => (title, width, Align.Left);

    public static (string Title, double Width, Align Align) Word(string title, double width) => (title, width, Align.Center);

    public static (string Title, double Width, Align Align) Figure(string title, double width) => (title, width, Align.Right);

    /// <summary>
    /// With a column a bid or a member a table stands upright as long as their names have room: pages that lie hold little, and where a lying part begins or ends,
    /// half of a page is left empty.
    /// </summary>
    /// <param name="columns">Of such a kind.</param>
    public static IEnumerable<Block> AsWideAs(int columns, IEnumerable<Block> blocks, int mostUpright = MostUpright) => columns <= mostUpright ? blocks : [new Landscape([.. blocks])];

    public static Table Small(this Table table) => table with { Size = TableSize.Small };

    /// <summary>The table, or the plain word that there was nothing to put into it.</summary>
    public static Block OrNothing(this Table table, string nothing) => table.Rows.Count > 0 ? table : new Paragraph(nothing);
}
