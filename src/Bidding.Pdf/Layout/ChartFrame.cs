using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <param name="LabelShare">Of the width, for the labels on the left.</param>
/// <param name="Gap">Between two lanes.</param>
/// <param name="Ruled">A line below every lane, the label in the middle between two lines.</param>
internal sealed record LaneLook(double LabelShare, double Gap, bool Ruled);

/// <summary>
/// What every chart made of lanes has: a title, labels on the left, a scale. One that a page has room for is one tagged figure there; what no page
/// holds goes on between two lanes, each part a figure of its own with title, scale and legend, and its words tell which part it is.
/// </summary>
internal abstract class ChartFrame : Piece
{
    protected const double Size = 9.5, LineHeight = 13, ScaleRoom = 18;
    private const double TitleGap = 8, After = 12;

    /// <summary>Between a label and its lane: half of a mark at the very start of the scale stands in it.</summary>
    private const double LabelGap = 13;

    /// <summary>No lane stands alone at the foot of a page or at the head of the next, unless two are as high as this (points).</summary>
    private const double TwoAtMost = 300;

    private readonly LaneLook look;
    private readonly PageWords words;
    private readonly string name;
    private readonly TextPiece title, continued;
    private readonly List<string> lanes;
    private readonly List<TextPiece> labels;
    private readonly string alternative;

    protected ChartFrame(string title, IEnumerable<string> lanes, string alternative, LaneLook look, Typesetter typesetter, double width, PageWords words)
    {
        (Typesetter, Width, this.look, this.words, this.alternative, name) = (typesetter, width, look, words, alternative, title + words.Continued);
        var style = new TextStyle("P", 10.5, 16, Look.Black, Align.Center);
        this.title = new TextPiece(typesetter.Set(title, bold: true), style, width);
        continued = new TextPiece(typesetter.Set(name, bold: true), style, width);
        var aside = new TextStyle("Figure", Size, LineHeight, Look.Black, Align.Right);
        this.lanes = [.. lanes];
        labels = [.. this.lanes.Select(label => new TextPiece(typesetter.Set(label), aside, (width * look.LabelShare) - LabelGap, balance: true))];
    }

    public sealed override double Lead => Whole + Tail;

    public sealed override double LeastLead => HeightOf(0, Math.Min(labels.Count, LanesFrom(0, 2) <= TwoAtMost ? 2 : 1));

    public sealed override double Whole => HeightOf(0, labels.Count) + After;

    public sealed override double SpaceBefore => 8;

    protected Typesetter Typesetter { get; }

    protected double Width { get; }

    /// <summary>Width of the lanes without their labels.</summary>
    protected abstract double Room { get; }

    /// <summary>Height above the first lane.</summary>
    protected virtual double Head => 0;

    /// <summary>Height below the last lane.</summary>
    protected virtual double Foot => 0;

    public sealed override void Place(Flow flow)
    {
        var parts = Parts(flow);
        var from = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                flow.NewPage();
            DrawTitle(flow, isFirst: i == 0);
            DrawPart(flow, from, parts[i], Alternative(i, parts.Count, from, parts[i]));
            from += parts[i];
        }

        flow.Y += After;
    }

    /// <summary>In words, where a part has to speak for itself.</summary>
    protected abstract string Says(int lane);

    protected abstract double HeightOf(int lane);

    protected abstract void DrawScale(PageCanvas page, double x, double top, double bottom);

    /// <param name="height">The gap below included.</param>
    protected abstract void DrawLane(PageCanvas page, int lane, double x, double top, double height);

    protected virtual void DrawHead(PageCanvas page, double left, double top)
    {
    }

    protected virtual void DrawFoot(PageCanvas page, double left, double bottom)
    {
    }

    /// <summary>A line across all lanes with its label centred below it.</summary>
    protected void Tick(PageCanvas page, double x, double top, double bottom, string label)
    {
        page.Lines(Look.Rule, 0.6, (x, top, x, bottom + 3));
        var letters = Typesetter.Set(label);
        page.Text(letters, x - (WidthOf(letters, 8.5) / 2), bottom + 13, 8.5, Look.Grey);
    }

    protected static double WidthOf(Letter[] letters, double size) => Letter.WidthOf(letters) * size / 1000;

    private double LaneHeight(int lane) => Math.Max(HeightOf(lane), labels[lane].Height) + look.Gap;

    private double LanesFrom(int from, int count) => Enumerable.Range(from, Math.Min(count, labels.Count - from)).Sum(LaneHeight);

    private double HeightOf(int from, int count) => TitleOf(from == 0).Height + TitleGap + Head + LanesFrom(from, count) + Foot;

    private TextPiece TitleOf(bool isFirst) => isFirst ? title : continued;

    /// <summary>How many lanes each page takes, the first from where the flow stands.</summary>
    private List<int> Parts(Flow flow)
    {
        var parts = new List<int>();
        var (from, room) = (0, flow.Bottom - flow.Y + 0.01);
        do
        {
            parts.Add(LanesIn(room, from));
            (from, room) = (from + parts[^1], flow.FullHeight + 0.01);
        }
        while (from < labels.Count);
        return parts;
    }

    private int LanesIn(double room, int from)
    {
        var left = labels.Count - from;
        if (HeightOf(from, left) + (Tail > 0 ? After + Tail : 0) <= room)
            return left;
        var (count, height) = (0, HeightOf(from, 0));
        while (count < left && (height += LaneHeight(from + count)) <= room)
            count++;
        // Two lanes go along with what stays with the chart, and the last does not stand alone.
        return Math.Max(1, count == left ? left - 2 : left - count == 1 && count > 2 ? count - 1 : count);
    }

    private string Alternative(int part, int parts, int from, int count)
    {
        if (parts == 1)
            return alternative;
        var which = string.Format(CultureInfo.InvariantCulture, words.Part, part + 1, parts);
        return part == 0 ? alternative + which : $"{name}{which}：{string.Join("；", Enumerable.Range(from, count).Select(lane => $"{lanes[lane]}：{Says(lane)}"))}";
    }

    /// <summary>On a further page the title is only a repetition; the words of the figure begin with it.</summary>
    private void DrawTitle(Flow flow, bool isFirst)
    {
        if (!isFirst)
            flow.Page.BeginArtifact("/Type/Pagination");
        var text = TitleOf(isFirst);
        text.Draw(flow.Page, isFirst ? flow.Section.Add("P") : null, 0, text.LineCount, flow.Left, flow.Y);
        if (!isFirst)
            flow.Page.End();
        flow.Y += text.Height + TitleGap;
    }

    private void DrawPart(Flow flow, int from, int count, string says)
    {
        var (page, top) = (flow.Page, flow.Y);
        var (x, y, below) = (flow.Left + (Width * look.LabelShare), top + Head, top + Head + LanesFrom(from, count));
        var figure = flow.Section.Add("Figure", Box(flow, top, below + Foot));
        figure.Alternative = says;
        page.Begin(figure);
        DrawHead(page, flow.Left, top);
        DrawScale(page, x, y, below);
        for (var i = from; i < from + count; i++)
        {
            var height = LaneHeight(i);
            var beside = look.Ruled ? height : height - look.Gap;
            labels[i].Draw(page, null, 0, labels[i].LineCount, flow.Left, y + ((beside - labels[i].Height) / 2));
            DrawLane(page, i, x, y, height);
            y += height;
            if (look.Ruled)
                page.Lines(Look.Pale, 0.6, (x, y, x + Room, y));
        }

        DrawFoot(page, flow.Left, below + Foot);
        page.End();
        flow.Y = below + Foot;
    }

    private string Box(Flow flow, double top, double bottom) =>
        new PdfBuffer().Add("<</O/Layout/BBox[").Number(flow.Left).Number(flow.Page.Height - bottom).Number(flow.Left + Width)
            .Number(flow.Page.Height - top).Add("]>>").ToString();
}
