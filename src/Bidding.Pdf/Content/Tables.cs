namespace Bidding.Pdf.Content;

/// <summary>Header rows repeat on every page; a row stays whole unless it is taller than a page.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    public IReadOnlyList<Row> Header { get; init; } = [];
    public string? Caption { get; init; }
    public TableSize Size { get; init; } = TableSize.Normal;
}

/// <param name="Width">Relative to the other columns.</param>
/// <param name="Names">True when the column's cells name their row, for people who listen to the report.</param>
public sealed record Column(double Width, Align Align = Align.Left, bool Names = false);

public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>Set apart from the other rows, for totals.</summary>
    public bool Strong { get; init; }

    public static Row Of(params Cell[] cells) => new(cells);
}

public sealed record Cell(IReadOnlyList<Run> Runs)
{
    public Cell(string text, bool bold = false)
        : this([new Run(text, bold)])
    {
    }

    /// <summary>Number of columns the cell covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Null takes the column's.</summary>
    public Align? Align { get; init; }

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>Small is for score tables with many columns.</summary>
public enum TableSize
{
    Normal,
    Small,
}
