using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Lying bars with their figures, never split over pages.</summary>
internal sealed class ChartPiece : Piece
{
    private const double Size = 9.5, LineHeight = 13, Bar = 13, GroupGap = 9, LabelShare = 0.3, FigureRoom = 58, TitleRoom = 24, LegendRoom = 20, After = 12;

    private readonly BarChart chart;
    private readonly Typesetter typesetter;
    private readonly double width;
    private readonly TextPiece title;
    private readonly List<TextPiece> labels;
    private readonly decimal longest;

    public ChartPiece(BarChart chart, Typesetter typesetter, double width)
    {
        if (chart.Series.Any(series => series.Values.Count != chart.Labels.Count))
            throw new ArgumentException($"every series of “{chart.Title}” needs one value for each label", nameof(chart));
        (this.chart, this.typesetter, this.width) = (chart, typesetter, width);
        var words = chart.Unit is null ? chart.Title : $"{chart.Title}（{chart.Unit}）";
        title = new TextPiece(typesetter.Set(words, bold: true), new TextStyle("P", 10.5, 16, Look.Black, Align.Center), width);
        var style = new TextStyle("Figure", Size, LineHeight, Look.Black, Align.Right);
        labels = [.. chart.Labels.Select(label => new TextPiece(typesetter.Set(label), style, (width * LabelShare) - 8, balance: true))];
        var all = chart.Labels.Select((_, i) => chart.Stacked ? Values(i).Sum(Length) : Values(i).Select(Length).DefaultIfEmpty().Max());
        longest = all.DefaultIfEmpty().Max();
    }

    public override double Lead => Whole + Tail;

    public override double LeastLead => Whole;

    public override double Whole => TitleRoom + Legend + Enumerable.Range(0, labels.Count).Sum(GroupHeight) + After;

    public override double SpaceBefore => 8;

    private double Legend => chart.Series.Count > 1 ? LegendRoom : 0;

    private int BarsInGroup => chart.Stacked ? 1 : chart.Series.Count;

    public override void Place(Flow flow)
    {
        title.Draw(flow.Page, flow.Section.Add("P"), 0, title.LineCount, flow.Left, flow.Y);
        var (top, bottom) = (flow.Y + TitleRoom, flow.Y + Whole - After);
        var figure = flow.Section.Add("Figure", Box(flow, top, bottom));
        figure.Alternative = chart.Alternative;
        flow.Page.Begin(figure);
        if (chart.Series.Count > 1)
            DrawLegend(flow.Page, flow.Left, top);
        var y = top + Legend;
        DrawAxis(flow, y, bottom);
        for (var i = 0; i < labels.Count; i++)
        {
            DrawGroup(flow, i, y);
            y += GroupHeight(i);
        }

        flow.Page.End();
        flow.Y = bottom + After;
    }

    private void DrawAxis(Flow flow, double top, double bottom)
    {
        var (origin, room) = (flow.Left + (width * LabelShare), BarRoom);
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var x = origin + (room * quarter / 4);
            flow.Page.Lines(Look.Pale, 0.6, (x, top, x, bottom - (GroupGap / 2)));
        }

        flow.Page.Lines(Look.Grey, 0.8, (origin, top - 2, origin, bottom - (GroupGap / 2) + 2));
    }

    private void DrawGroup(Flow flow, int group, double y)
    {
        var height = GroupHeight(group) - GroupGap;
        var label = labels[group];
        label.Draw(flow.Page, null, 0, label.LineCount, flow.Left, y + ((height - label.Height) / 2));
        var bar = y + ((height - (BarsInGroup * Bar)) / 2);
        var x = flow.Left + (width * LabelShare);
        var values = Values(group).ToList();
        if (chart.Stacked)
        {
            DrawStack(flow.Page, values, x, bar);
            return;
        }

        for (var i = 0; i < values.Count; i++, bar += Bar)
        {
            flow.Page.Fill(Look.Series[i % Look.Series.Length], x, bar + 1, Scaled(values[i]), Bar - 2);
            Figure(flow.Page, values[i], x + Scaled(values[i]) + 5, bar, Look.Black);
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

        Figure(page, values.Sum(), x + 5, bar, Look.Black);
    }

    private void DrawLegend(PageCanvas page, double left, double top)
    {
        var x = left + (width * LabelShare);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var name = typesetter.Set(chart.Series[i].Name);
            page.Fill(Look.Series[i % Look.Series.Length], x, top + 2.5, 9, 9);
            page.Text(name, x + 13, top + Look.Baseline(Size, LineHeight), Size, Look.Black);
            x += 29 + (name.Sum(letter => letter.Width) * Size / 1000);
        }
    }

    private void Figure(PageCanvas page, decimal value, double x, double top, Ink ink)
    {
        var text = decimal.Round(value, chart.Decimals, MidpointRounding.AwayFromZero).ToString("N" + chart.Decimals);
        page.Text(typesetter.Set(text), x, top + Look.Baseline(Size, Bar), Size, ink);
    }

    private double GroupHeight(int group) => Math.Max(BarsInGroup * Bar, labels[group].Height) + GroupGap;

    private double BarRoom => width - (width * LabelShare) - FigureRoom;

    private double Scaled(decimal value) => longest == 0 ? 0 : (double)(Length(value) / longest) * BarRoom;

    private IEnumerable<decimal> Values(int label) => chart.Series.Select(series => series.Values[label]);

    private static decimal Length(decimal value) => Math.Max(0, value);

    private string Box(Flow flow, double top, double bottom) =>
        new PdfBuffer().Add("<</O/Layout/BBox[").Number(flow.Left).Number(flow.Page.Height - bottom).Number(flow.Left + width)
            .Number(flow.Page.Height - top).Add("]>>").ToString();
}
