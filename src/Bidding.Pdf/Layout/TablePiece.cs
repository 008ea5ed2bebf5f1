using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>A table over as many pages as it needs, its header (and its caption, with 续) on each of them.</summary>
internal sealed class TablePiece : Piece
{
    private const double CaptionGap = 4, After = 10;

    /// <summary>Points: a table of a few rows up to this height is not torn apart.</summary>
    private const double Small = 170;

    private readonly List<TableRow> header;
    private readonly List<TableRow> rows;
    private readonly TextPiece? caption;
    private readonly TextPiece? captionContinued;
    private readonly double headerHeight;

    public TablePiece(Table table, double width, Typesetter typesetter, PageWords words)
    {
        var head = table.Header.Select(row => SetRow.Of(row, isHeader: true, typesetter)).ToList();
        var body = table.Rows.Select(row => SetRow.Of(row, isHeader: false, typesetter)).ToList();
        var grid = new TableGrid(table, width, [.. head, .. body]);
        header = [.. head.Select(row => new TableRow(row, grid))];
        rows = [.. body.Select(row => new TableRow(row, grid))];
        headerHeight = header.Sum(row => row.Height);
        if (table.Caption is { } text)
        {
            caption = new TextPiece(typesetter.Set(text, bold: true), grid.Caption, grid.Width, balance: true);
            captionContinued = new TextPiece(typesetter.Set(text + words.Continued, bold: true), grid.Caption, grid.Width, balance: true);
        }
    }

    public override double Lead => CaptionHeight(caption) + headerHeight + FirstRows;

    public override double TornLead => CaptionHeight(caption) + headerHeight + rows.Take(2).Sum(row => row.Height);

    public override double Whole => CaptionHeight(caption) + headerHeight + rows.Sum(row => row.Height) + After;

    public override double SpaceBefore => 6;

    public override void Place(Flow flow)
    {
        var node = flow.Section.Add("Table");
        DrawCaption(flow, node);
        var top = flow.Y;
        if (header.Count > 0)
            DrawHeader(flow, rows.Count > 0 ? node.Add("THead") : node);
        var body = rows.Count > 0 ? node.Add("TBody") : node;
        for (var i = 0; i < rows.Count; i++)
            top = PlaceRow(flow, rows[i], body, top, isFirst: i == 0, Needed(i));
        Frame(flow, top);
        flow.Y += After;
    }

    /// <summary>All of a small table, else two rows: no row stands alone at the foot of a page.</summary>
    private double FirstRows => rows.Sum(row => row.Height) is var all && all <= Small ? all + Room
        : rows.Count > 1 && rows[0].Height + rows[1].Height is var two && two <= Small ? two
        : rows[0].Height;

    private double PlaceRow(Flow flow, TableRow row, StructureNode body, double top, bool isFirst, double needed)
    {
        var node = body.Add("TR");
        if (!isFirst && flow.Y + needed > flow.Bottom + 0.01)
            top = Continue(flow, top);
        var parts = row.Nodes(node);
        for (var line = 0; ;)
        {
            var count = row.LinesIn(flow.Bottom - flow.Y, line);
            flow.Y += row.Draw(flow.Page, parts, line, count, flow.Left, flow.Y);
            line += count;
            if (line >= row.LineCount)
                return top;
            top = Continue(flow, top);
        }
    }

    /// <summary>The last row takes the one before it along, and what stays with the table: it does not stand alone on a page either.</summary>
    private double Needed(int i) =>
        i == rows.Count - 1 ? rows[i].Height + Room
        : i > 1 && i == rows.Count - 2 && rows[i].Height + rows[i + 1].Height is var two && two <= Small ? two + Room
        : rows[i].Height;

    private double Room => Tail > 0 ? After + Tail : 0;

    /// <summary>On a further page the header is only a repetition, which a listener need not hear again.</summary>
    private double Continue(Flow flow, double top)
    {
        Frame(flow, top);
        flow.NewPage();
        flow.Page.BeginArtifact("/Type/Pagination");
        if (captionContinued is not null)
        {
            captionContinued.Draw(flow.Page, null, 0, captionContinued.LineCount, flow.Left, flow.Y);
            flow.Y += CaptionHeight(captionContinued);
        }

        var start = flow.Y;
        foreach (var row in header)
            flow.Y += row.Draw(flow.Page, null, 0, row.LineCount, flow.Left, flow.Y);
        flow.Page.End();
        return start;
    }

    private void DrawCaption(Flow flow, StructureNode node)
    {
        if (caption is null)
            return;
        caption.Draw(flow.Page, node.Add("Caption"), 0, caption.LineCount, flow.Left, flow.Y);
        flow.Y += CaptionHeight(caption);
    }

    private void DrawHeader(Flow flow, StructureNode head)
    {
        foreach (var row in header)
            flow.Y += row.Draw(flow.Page, row.Nodes(head.Add("TR")), 0, row.LineCount, flow.Left, flow.Y);
    }

    private static void Frame(Flow flow, double top)
    {
        var (left, right, bottom) = (flow.Left, flow.Left + flow.Width, flow.Y);
        flow.Page.BeginArtifact();
        flow.Page.Lines(Look.Deep, 1, (left, top, right, top), (left, bottom, right, bottom));
        flow.Page.End();
    }

    private static double CaptionHeight(TextPiece? text) => text is null ? 0 : text.Height + CaptionGap;
}
