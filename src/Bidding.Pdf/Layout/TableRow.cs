using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Column edges, letter size and paddings of one table.</summary>
internal sealed class TableGrid
{
    /// <summary>Points, so that what just fits is not broken by how a number is rounded.</summary>
    private const double Hair = 0.1;

    private readonly double[] edges;

    public TableGrid(Table table, double width, IReadOnlyList<SetRow> rows)
    {
        (Columns, Width) = (table.Columns, width);
        (Size, LineHeight, PadX, PadY) = table.Size == TableSize.Normal ? (10.5, 15.5, 5.0, 4.0) : (9.0, 12.5, 3.0, 2.5);
        edges = new double[table.Columns.Count + 1];
        var least = ColumnWidths.Least(rows, table.Columns.Count, Size).Select(one => one + (2 * PadX) + Hair).ToList();
        var widths = ColumnWidths.Of(table.Columns, width, least);
        for (var i = 0; i < widths.Length; i++)
            edges[i + 1] = edges[i] + widths[i];
    }

    public IReadOnlyList<Column> Columns { get; }
    public double Width { get; }
    public double Size { get; }
    public double LineHeight { get; }
    public double PadX { get; }
    public double PadY { get; }

    public TextStyle Caption { get; } = new("Caption", 10.5, 16, Look.Black, Align.Center);

    public double Edge(int column) => edges[column];
}

/// <summary>One row measured: its cells broken into lines.</summary>
internal sealed class TableRow
{
    private const int ColumnsOfMost = 24;

    private static readonly Cell Empty = string.Empty;

    private readonly TableGrid grid;
    private readonly List<TableCell> cells = [];
    private readonly Ink? ground;

    public TableRow(SetRow row, TableGrid grid)
    {
        this.grid = grid;
        ground = row.IsHeader ? Look.Pale : row.Row.Strong ? Look.PaleStrong : null;
        var column = 0;
        foreach (var (cell, letters) in row.Cells)
        {
            if (column + cell.Span > grid.Columns.Count)
                throw new ArgumentException($"a row has more cells than the table has columns ({grid.Columns.Count}): {string.Concat(cell.Runs.Select(run => run.Text))}", nameof(row));
            cells.Add(new TableCell(cell, column, grid, letters, row.IsHeader));
            column += cell.Span;
        }

        for (; column < grid.Columns.Count; column++)
            cells.Add(new TableCell(Empty, column, grid, [], row.IsHeader));
        LineCount = cells.Select(cell => cell.LineCount).DefaultIfEmpty(1).Max();
    }

    public int LineCount { get; }

    public double Height => HeightOf(LineCount);

    /// <summary>How many lines go into the height; a row that fits stays whole.</summary>
    public int LinesIn(double height, int from) =>
        Math.Clamp((int)((height - (2 * grid.PadY) + 0.01) / grid.LineHeight), 1, LineCount - from);

    public StructureNode[] Nodes(StructureNode row) => [.. cells.Select(cell => cell.Node(row))];

    /// <param name="nodes">Null inside an artifact.</param>
    public double Draw(PageCanvas page, StructureNode[]? nodes, int from, int count, double left, double top)
    {
        var height = HeightOf(count);
        DrawGround(page, nodes is null, left, top, height);
        for (var i = 0; i < cells.Count; i++)
            cells[i].Draw(page, nodes?[i], from, count, left, top, height);
        return height;
    }

    private double HeightOf(int lines) => (lines * grid.LineHeight) + (2 * grid.PadY);

    private void DrawGround(PageCanvas page, bool inArtifact, double left, double top, double height)
    {
        if (!inArtifact)
            page.BeginArtifact();
        if (ground is { } ink)
            page.Fill(ink, left, top + 0.25, grid.Width, height - 0.25);
        Span<(double, double, double, double)> rules = cells.Count < ColumnsOfMost ? stackalloc (double, double, double, double)[ColumnsOfMost] : new (double, double, double, double)[cells.Count + 1];
        rules[0] = (left, top + height, left + grid.Width, top + height);
        var count = 1;
        foreach (var cell in cells)
        {
            var x = left + cell.Right;
            if (x < left + grid.Width - 1)
                rules[count++] = (x, top, x, top + height);
        }

        page.Lines(Look.Rule, 0.5, rules[..count]);
        if (!inArtifact)
            page.End();
    }
}

internal sealed class TableCell
{
    private readonly TextPiece text;
    private readonly string tag;
    private readonly string? attributes;
    private readonly TableGrid grid;
    private readonly double left;

    public TableCell(Cell cell, int column, TableGrid grid, Letter[] letters, bool isHeader)
    {
        this.grid = grid;
        (left, Right) = (grid.Edge(column), grid.Edge(column + cell.Span));
        var names = grid.Columns[column].Names && !isHeader;
        tag = isHeader || names ? "TH" : "TD";
        var scope = isHeader ? "/Scope/Column" : names ? "/Scope/Row" : string.Empty;
        var span = cell.Span > 1 ? $"/ColSpan {cell.Span}" : string.Empty;
        attributes = scope.Length + span.Length > 0 ? $"<</O/Table{scope}{span}>>" : null;
        var align = cell.Align ?? (isHeader ? Align.Center : grid.Columns[column].Align);
        var style = new TextStyle(tag, grid.Size, grid.LineHeight, Look.Black, align);
        text = new TextPiece(letters, style, Right - left - (2 * grid.PadX));
    }

    public double Right { get; }

    public int LineCount => text.LineCount;

    public StructureNode Node(StructureNode row) => row.Add(tag, attributes);

    public void Draw(PageCanvas page, StructureNode? node, int from, int count, double rowLeft, double top, double height)
    {
        var lines = Math.Min(count, text.LineCount - from);
        if (lines <= 0)
            return;
        var free = height - (lines * grid.LineHeight);
        text.Draw(page, node, from, lines, rowLeft + left + grid.PadX, top + (from == 0 && lines == text.LineCount ? free / 2 : grid.PadY));
    }
}
