using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Small named squares on a scale; one that stands out is framed and has its value beside it.</summary>
internal sealed class MarkChartPiece : ChartFrame
{
    private const double LabelShare = 0.26, Box = 12, Gap = 1.5, FigureRoom = 34;
    private static readonly Ink White = new(1, 1, 1);
    private static readonly Ink Apart = new(0.62, 0.15, 0.18);

    private readonly MarkChart chart;
    private readonly List<IReadOnlyList<(Mark Mark, double X, int Level)>> places;
    private readonly TextPiece? legend;

    public MarkChartPiece(MarkChart chart, Typesetter typesetter, double width, PageWords words)
        : base(chart.Unit is null ? chart.Title : $"{chart.Title}（{chart.Unit}）", chart.Lanes.Select(lane => lane.Label), chart.Alternative, new LaneLook(LabelShare, Gap: 6, Ruled: true), typesetter, width, words)
    {
        this.chart = chart;
        places = [.. chart.Lanes.Select(lane => MarkPlaces.Of(lane, chart.From, chart.To, Room, Box + Gap, FigureRoom))];
        legend = chart.Legend is null ? null : new TextPiece(typesetter.Set(chart.Legend), new TextStyle("Figure", 9, LineHeight, Look.Grey, Align.Center), width);
    }

    protected override double Room => Width - (Width * LabelShare) - FigureRoom;

    protected override double Foot => ScaleRoom + (legend?.Height ?? 0);

    protected override string Says(int lane) => string.Join("，", chart.Lanes[lane].Marks.Select(mark => $"{mark.Name} {Figure(mark.Value)}"));

    protected override double HeightOf(int lane) => (places[lane].Select(place => place.Level + 1).DefaultIfEmpty(1).Max() * (Box + Gap)) + 4;

    protected override void DrawScale(PageCanvas page, double x, double top, double bottom)
    {
        for (var quarter = 0; quarter <= 4; quarter++)
        {
            var value = chart.From + ((chart.To - chart.From) * quarter / 4);
            Tick(page, x + (Room * quarter / 4), top, bottom, Figure(value));
        }
    }

    protected override void DrawLane(PageCanvas page, int lane, double x, double top, double height)
    {
        if (chart.Lanes[lane].Middle is { } middle)
        {
            var at = x + MarkPlaces.Along(middle, chart.From, chart.To, Room);
            page.Lines(Look.Deep, 1.2, (at, top + 2, at, top + height - 2));
        }

        foreach (var (mark, along, level) in places[lane])
        {
            var (left, above) = (x + along - (Box / 2), top + height - 5 - Box - (level * (Box + Gap)));
            page.Fill(mark.StandsOut ? Apart : Look.Series[0], left, above, Box, Box);
            var name = Typesetter.Set(mark.Name);
            var size = Math.Min(8.5, (Box - 2) / Math.Max(0.1, WidthOf(name, 1)));
            page.Text(name, left + ((Box - WidthOf(name, size)) / 2), above + Look.Baseline(size, Box), size, White);
            if (mark.StandsOut)
            {
                var (l, t, r, b) = (left - 2, above - 2, left + Box + 2, above + Box + 2);
                page.Lines(Apart, 1, (l, t, r, t), (r, t, r, b), (r, b, l, b), (l, b, l, t));
                page.Text(Typesetter.Set(Figure(mark.Value)), r + 3, above + Look.Baseline(8.5, Box), 8.5, Apart);
            }
        }
    }

    protected override void DrawFoot(PageCanvas page, double left, double bottom) =>
        legend?.Draw(page, null, 0, legend.LineCount, left, bottom - legend.Height);

    private static string Figure(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
