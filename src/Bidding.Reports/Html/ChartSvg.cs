using System.Globalization;
using Bidding.Pdf.Content;

namespace Bidding.Reports.Html;

/// <summary>What every chart of lanes has: a figure with its title, spoken as its alternative text; the labels on the left.</summary>
internal static class ChartSvg
{
    public const double Width = 760, Left = 220, Room = 460, LabelSize = 15;

    public static Markup Open(Markup page, string title, string? unit, string alternative, double height) => page
        .Open("figure").Element("figcaption", unit is null ? title : $"{title}（{unit}）")
        .Open("svg", ("viewBox", $"0 0 {Markup.N(Width)} {Markup.N(height)}"), ("role", "img"), ("aria-label", alternative));

    public static void Close(Markup page, string? legend = null)
    {
        page.Close("svg");
        if (legend is not null)
        {
            page.Element("p", legend, ("class", "small"));
        }
        page.Close("figure");
    }

    public static void Text(Markup page, string text, double x, double y, string anchor, string? kind = null) =>
        page.Element("text", text, ("x", Markup.N(x)), ("y", Markup.N(y)), ("text-anchor", anchor), ("class", kind));

    public static void Box(Markup page, double x, double y, double width, double height, string kind) => page
        .Open("rect", ("x", Markup.N(x)), ("y", Markup.N(y)), ("width", Markup.N(width)), ("height", Markup.N(height)), ("class", kind)).Close("rect");

    public static void Line(Markup page, double x1, double y1, double x2, double y2, string kind) => page
        .Open("line", ("x1", Markup.N(x1)), ("y1", Markup.N(y1)), ("x2", Markup.N(x2)), ("y2", Markup.N(y2)), ("class", kind)).Close("line");

    public static void Tick(Markup page, double x, double top, double bottom, string label)
    {
        Line(page, x, top, x, bottom + 4, "rule");
        Text(page, label, x, bottom + 20, "middle", "quiet");
    }

    /// <summary>A long label is cut for the eye; the alternative text has it whole.</summary>
    public static void Label(Markup page, string label, double y) =>
        Text(page, label.Length > 14 ? label[..13] + "…" : label, Left - 10, y, "end");

    public static string Figure(decimal value, int places) => decimal.Round(value, places, MidpointRounding.AwayFromZero).ToString("N" + places, CultureInfo.InvariantCulture);
}

internal static class BarChartSvg
{
    private const double Bar = 22, Gap = 12, Legend = 30;

    public static void Write(Markup page, BarChart chart)
    {
        var bars = chart.Stacked ? 1 : chart.Series.Count;
        var group = (bars * Bar) + Gap;
        var top = chart.Series.Count > 1 ? Legend : 4;
        var longest = Enumerable.Range(0, chart.Labels.Count).Select(i => Of(chart, i)).Select(values => chart.Stacked ? values.Sum() : values.Max()).DefaultIfEmpty().Max();
        ChartSvg.Open(page, chart.Title, chart.Unit, chart.Alternative, top + (group * chart.Labels.Count));
        if (chart.Series.Count > 1)
        {
            WriteLegend(page, chart);
        }
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            var y = top + (i * group);
            ChartSvg.Label(page, chart.Labels[i], y + ((bars * Bar) / 2) + 5);
            WriteBars(page, chart, [.. Of(chart, i)], longest, y);
        }
        ChartSvg.Close(page);
    }

    private static void WriteBars(Markup page, BarChart chart, decimal[] values, decimal longest, double y)
    {
        double Scaled(decimal value) => longest <= 0 ? 0 : (double)(Math.Max(0, value) / longest) * ChartSvg.Room;
        var x = ChartSvg.Left;
        for (var k = 0; k < values.Length; k++)
        {
            ChartSvg.Box(page, x, y, Scaled(values[k]), Bar - 2, $"series-{k % 8}");
            if (chart.Stacked)
            {
                x += Scaled(values[k]);
                continue;
            }
            ChartSvg.Text(page, ChartSvg.Figure(values[k], chart.Decimals), x + Scaled(values[k]) + 6, y + 16, "start");
            y += Bar;
        }
        if (chart.Stacked)
        {
            ChartSvg.Text(page, ChartSvg.Figure(values.Sum(), chart.Decimals), x + 6, y + 16, "start");
        }
    }

    private static void WriteLegend(Markup page, BarChart chart)
    {
        var x = ChartSvg.Left;
        foreach (var (series, k) in chart.Series.Select((series, k) => (series, k)))
        {
            ChartSvg.Box(page, x, 4, 14, 14, $"series-{k % 8}");
            ChartSvg.Text(page, series.Name, x + 20, 17, "start");
            x += 44 + (series.Name.Length * ChartSvg.LabelSize);
        }
    }

    private static IEnumerable<decimal> Of(BarChart chart, int label) => chart.Series.Select(series => series.Values[label]);
}

internal static class MarkChartSvg
{
    private const double Box = 20, Gap = 3, FigureRoom = 52;

    public static void Write(Markup page, MarkChart chart)
    {
        var lanes = chart.Lanes.Select(lane => (Lane: lane, Places: MarkPlaces.Of(lane, chart.From, chart.To, ChartSvg.Room, Box + Gap, FigureRoom))).ToList();
        double HeightOf(IReadOnlyList<(Mark Mark, double X, int Level)> places) => (places.Select(place => place.Level + 1).DefaultIfEmpty(1).Max() * (Box + Gap)) + 8;
        var bottom = lanes.Sum(lane => HeightOf(lane.Places));
        ChartSvg.Open(page, chart.Title, chart.Unit, chart.Alternative, bottom + 26);
        for (var quarter = 0; quarter <= 4; quarter++)
        {
            var value = chart.From + ((chart.To - chart.From) * quarter / 4);
            ChartSvg.Tick(page, ChartSvg.Left + (ChartSvg.Room * quarter / 4), 0, bottom, Plain(value));
        }
        var y = 0.0;
        foreach (var (lane, places) in lanes)
        {
            var height = HeightOf(places);
            ChartSvg.Label(page, lane.Label, y + (height / 2) + 5);
            WriteLane(page, chart, lane, places, y, height);
            y += height;
            ChartSvg.Line(page, ChartSvg.Left, y, ChartSvg.Left + ChartSvg.Room, y, "rule");
        }
        ChartSvg.Close(page, chart.Legend);
    }

    private static void WriteLane(Markup page, MarkChart chart, MarkLane lane, IReadOnlyList<(Mark Mark, double X, int Level)> places, double top, double height)
    {
        if (lane.Middle is { } middle)
        {
            var at = ChartSvg.Left + MarkPlaces.Along(middle, chart.From, chart.To, ChartSvg.Room);
            ChartSvg.Line(page, at, top + 2, at, top + height - 2, "middle");
        }
        foreach (var (mark, x, level) in places)
        {
            var (left, above) = (ChartSvg.Left + x - (Box / 2), top + height - 5 - Box - (level * (Box + Gap)));
            ChartSvg.Box(page, left, above, Box, Box, mark.StandsOut ? "apart" : "series-0");
            ChartSvg.Text(page, mark.Name, left + (Box / 2), above + 15, "middle", "in-mark");
            if (mark.StandsOut)
            {
                ChartSvg.Box(page, left - 3, above - 3, Box + 6, Box + 6, "frame");
                ChartSvg.Text(page, Plain(mark.Value), left + Box + 7, above + 15, "start", "apart");
            }
        }
    }

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

internal static class SpanChartSvg
{
    private const double Lane = 28, Bar = 18;

    public static void Write(Markup page, SpanChart chart)
    {
        var bottom = chart.Lanes.Count * Lane;
        ChartSvg.Open(page, chart.Title, null, chart.Alternative, bottom + 26);
        foreach (var tick in chart.Ticks)
        {
            ChartSvg.Tick(page, ChartSvg.Left + Along(chart, tick.At), 0, bottom, tick.Label);
        }
        foreach (var (lane, i) in chart.Lanes.Select((lane, i) => (lane, i)))
        {
            ChartSvg.Label(page, lane.Label, (i * Lane) + 19);
            foreach (var span in lane.Spans)
            {
                var (from, to) = (ChartSvg.Left + Along(chart, span.From), ChartSvg.Left + Along(chart, span.To));
                ChartSvg.Box(page, from, (i * Lane) + 5, Math.Max(2, to - from), Bar, lane.Marked ? "apart" : "series-0");
                var fits = to + 6 + (span.Note.Length * 12) <= ChartSvg.Width;
                ChartSvg.Text(page, span.Note, fits ? to + 6 : from - 6, (i * Lane) + 19, fits ? "start" : "end");
            }
        }
        ChartSvg.Close(page);
    }

    private static double Along(SpanChart chart, decimal at) => MarkPlaces.Along(at, 0, chart.To, ChartSvg.Room);
}
