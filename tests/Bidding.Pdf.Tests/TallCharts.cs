using Bidding.Pdf.Content;

namespace Bidding.Pdf.Tests;

/// <summary>A chart of each kind with more rows than a page holds.</summary>
internal static class TallCharts
{
    public const string Title = "图的题目", Heading = "图的标题";

    /// <param name="row">Null gives what all labels have in common.</param>
    public static string Label(int? row) => row is { } number ? $"某公司{number:D2}号" : "某公司";

    public static Document Below(int paragraphs, Block chart) => new(
        "图", SampleReport.Created, [.. Enumerable.Range(0, paragraphs).Select(_ => new Paragraph("前文。")), new Heading(1, Heading), chart, new Paragraph("后文。")]);

    /// <returns>Each with what stands on every page it takes: its scale, its legend.</returns>
    public static IEnumerable<(Block Chart, string[] OnEachPage)> Three(int rows)
    {
        var numbers = Enumerable.Range(1, rows).ToList();
        yield return (
            new BarChart(Title, [.. numbers.Select(row => Label(row))], [new("甲类", [.. numbers.Select(row => 30m + row)]), new("乙类", [.. numbers.Select(row => 20m)])], "条形图的说明。") { Stacked = true },
            ["甲类", "乙类"]);
        yield return (
            new MarkChart(Title, 0, 100, [.. numbers.Select(row => new MarkLane(Label(row), [new("甲", row), new("乙", row), new("丙", 90 - row, StandsOut: row % 7 == 0)], row))], "分布图的说明。") { Legend = "方块的含义" },
            ["75", "100", "方块的含义"]);
        yield return (
            new SpanChart(Title, rows, [.. numbers.Select(row => new SpanLane(Label(row), [new(row - 1, row, $"{row}分钟")]))], [new(0, "09:00"), new(rows, "10:00")], "时间线的说明。"),
            ["09:00", "10:00"]);
    }
}
