using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Lying bars with their figures.</summary>
internal sealed class ChartPiece : ChartFrame
{
    private const double Bar = 13, GroupGap = 9, LabelShare = 0.3, FigureRoom = 58, LegendRoom = 20;

    private readonly BarChart chart;
    private readonly decimal longest;

    public ChartPiece(BarChart chart, Typesetter typesetter, double width, PageWords words)
        : base(chart.Unit is null ? chart.Title : $"{chart.Title}（{chart.Unit}）", chart.Labels, chart.Alternative, new LaneLook(LabelShare, GroupGap, Ruled: false), typesetter, width, words)
    {
        if (chart.Series.Any(series => series.Values.Count != chart.Labels.Count))
            throw new ArgumentException($"every series of “{chart.Title}” needs one value for each label", nameof(chart));
        this.chart = chart;
        var all = chart.Labels.Select((_, i) => chart.Stacked ? Values(i).Sum(Length) : Values(i).Select(Length).DefaultIfEmpty().Max());
        longest = all.DefaultIfEmpty().Max();
    }

    protected override double Room => Width - (Width * LabelShare) - FigureRoom;

    protected override double Head => chart.Series.Count > 1 ? LegendRoom : 0;

    private int BarsInGroup => chart.Stacked ? 1 : chart.Series.Count;

    protected override string Says(int lane) => string.Join("，", chart.Series.Count == 1
        ? Values(lane).Select(Figure)
        : chart.Series.Select(series => $"{series.Name} {Figure(series.Values[lane])}"));

    protected override double HeightOf(int lane) => BarsInGroup * Bar;

    protected override void DrawScale(PageCanvas page, double x, double top, double bottom)
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var at = x + (Room * quarter / 4);
            page.Lines(Look.Pale, 0.6, (at, top, at, bottom - (GroupGap / 2)));
        }

        page.Lines(Look.Grey, 0.8, (x, top - 2, x, bottom - (GroupGap / 2) + 2));
    }

    protected override void DrawLane(PageCanvas page, int lane, double x, double top, double height)
    {
        var bar = top + ((height - GroupGap - (BarsInGroup * Bar)) / 2);
        var values = Values(lane).ToList();
        if (chart.Stacked)
        {
            DrawStack(page, values, x, bar);
            return;
        }

        for (var i = 0; i < values.Count; i++, bar += Bar)
        {
            page.Fill(Look.Series[i % Look.Series.Length], x, bar + 1, Scaled(values[i]), Bar - 2);
            DrawFigure(page, values[i], x + Scaled(values[i]) + 5, bar);
        }
    }

    private void DrawStack(PageCanvas page, List<decimal> values, double x, double bar)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var length = Scaled(values[i]);
            page.Fill(Look.Series[i % Look.Series.Length], x, bar, length, Bar);
            x += length;
        }

        DrawFigure(page, values.Sum(), x + 5, bar);
    }

    protected override void DrawHead(PageCanvas page, double left, double top)
    {
        if (chart.Series.Count < 2)
            return;
        var x = left + (Width * LabelShare);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var name = Typesetter.Set(chart.Series[i].Name);
            page.Fill(Look.Series[i % Look.Series.Length], x, top + 2.5, 9, 9);
            page.Text(name, x + 13, top + Look.Baseline(Size, LineHeight), Size, Look.Black);
            x += 29 + WidthOf(name, Size);
        }
    }

    private void DrawFigure(PageCanvas page, decimal value, double x, double top) =>
        page.Text(Typesetter.Set(Figure(value)), x, top + Look.Baseline(Size, Bar), Size, Look.Black);

    private string Figure(decimal value) => decimal.Round(value, chart.Decimals, MidpointRounding.AwayFromZero).ToString("N" + chart.Decimals, CultureInfo.InvariantCulture);

    private double Scaled(decimal value) => longest == 0 ? 0 : (double)(Length(value) / longest) * Room;

    private IEnumerable<decimal> Values(int label) => chart.Series.Select(series => series.Values[label]);

    private static decimal Length(decimal value) => Math.Max(0, value);
}
