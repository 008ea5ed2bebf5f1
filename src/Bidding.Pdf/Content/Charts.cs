namespace Bidding.Pdf.Content;

/// <summary>Lying bars, one group (or, stacked, one bar) a label. The alternative text says in words what the picture shows.</summary>
public sealed record BarChart(string Title, IReadOnlyList<string> Labels, IReadOnlyList<Series> Series, string Alternative) : Block
{
    public bool Stacked { get; init; }

    /// <summary>Printed behind the title, for instance 分 or 元.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimal places of the figures at the bars.</summary>
    public int Decimals { get; init; } = 2;

    public static BarChart Of(string title, string alternative, params (string Label, decimal Value)[] bars) =>
        new(title, [.. bars.Select(bar => bar.Label)], [new Series(title, [.. bars.Select(bar => bar.Value)])], alternative);
}

/// <summary>One value for each label of the chart.</summary>
public sealed record Series(string Name, IReadOnlyList<decimal> Values);
