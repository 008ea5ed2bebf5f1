using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>What every chart made of lanes has: a title, labels on the left, one tagged figure that never splits over pages.</summary>
internal abstract class ChartFrame : Piece
{
    protected const double Size = 9.5, LineHeight = 13, LabelShare = 0.26, TitleRoom = 24, ScaleRoom = 18, After = 12;

    private readonly TextPiece title;
    private readonly List<TextPiece> labels;
    private readonly string alternative;

    protected ChartFrame(string title, IEnumerable<string> lanes, string alternative, Typesetter typesetter, double width)
    {
        (Typesetter, Width, this.alternative) = (typesetter, width, alternative);
        this.title = new TextPiece(typesetter.Set(title, bold: true), new TextStyle("P", 10.5, 16, Look.Black, Align.Center), width);
        var style = new TextStyle("Figure", Size, LineHeight, Look.Black, Align.Right);
        labels = [.. lanes.Select(label => new TextPiece(typesetter.Set(label), style, (width * LabelShare) - 8, balance: true))];
    }

    public sealed override double Lead => Whole + Tail;

    public sealed override double LeastLead => Whole;

    public sealed override double Whole => TitleRoom + Enumerable.Range(0, labels.Count).Sum(LaneHeight) + ScaleRoom + Foot + After;

    public sealed override double SpaceBefore => 8;

    protected Typesetter Typesetter { get; }

    protected double Width { get; }

    /// <summary>Height below the scale.</summary>
    protected virtual double Foot => 0;

    protected abstract double Room { get; }

    protected double LaneHeight(int lane) => Math.Max(HeightOf(lane), labels[lane].Height) + 6;

    protected abstract double HeightOf(int lane);

    public sealed override void Place(Flow flow)
    {
        title.Draw(flow.Page, flow.Section.Add("P"), 0, title.LineCount, flow.Left, flow.Y);
        var (top, bottom) = (flow.Y + TitleRoom, flow.Y + Whole - After);
        var figure = flow.Section.Add("Figure", Box(flow, top, bottom));
        figure.Alternative = alternative;
        flow.Page.Begin(figure);
        var (x, y) = (flow.Left + (Width * LabelShare), top);
        var scale = bottom - Foot - ScaleRoom;
        DrawScale(flow.Page, x, top, scale);
        for (var i = 0; i < labels.Count; i++)
        {
            var height = LaneHeight(i);
            labels[i].Draw(flow.Page, null, 0, labels[i].LineCount, flow.Left, y + ((height - labels[i].Height) / 2));
            DrawLane(flow.Page, i, x, y, height);
            y += height;
            flow.Page.Lines(Look.Pale, 0.6, (x, y, x + Room, y));
        }

        DrawFoot(flow.Page, flow.Left, bottom - Foot);
        flow.Page.End();
        flow.Y = bottom + After;
    }

    protected abstract void DrawScale(PageCanvas page, double x, double top, double bottom);

    protected abstract void DrawLane(PageCanvas page, int lane, double x, double top, double height);

    protected virtual void DrawFoot(PageCanvas page, double left, double top)
    {
    }

    /// <summary>A line across all lanes with its label centred below it.</summary>
    protected void Tick(PageCanvas page, double x, double top, double bottom, string label)
    {
        page.Lines(Look.Rule, 0.6, (x, top, x, bottom + 3));
        var letters = Typesetter.Set(label);
        page.Text(letters, x - (WidthOf(letters, 8.5) / 2), bottom + 13, 8.5, Look.Grey);
    }

    protected static double WidthOf(Letter[] letters, double size) => letters.Sum(letter => letter.Width) * size / 1000;

    private string Box(Flow flow, double top, double bottom) =>
        new PdfBuffer().Add("<</O/Layout/BBox[").Number(flow.Left).Number(flow.Page.Height - bottom).Number(flow.Left + Width)
            .Number(flow.Page.Height - top).Add("]>>").ToString();
}
