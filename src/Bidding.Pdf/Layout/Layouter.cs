using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Measures the blocks, places them one after another, then writes what only the finished pages can tell.</summary>
internal sealed class Layouter(Document document, Typesetter typesetter, Flow flow)
{
    private readonly List<Landmark> landmarks = [];
    private readonly Queue<Landmark> ahead = new();
    private readonly List<ContentsPiece> contents = [];
    private int tagLevel;
    private int footnotes;

    public IReadOnlyList<Landmark> Landmarks => landmarks;

    public void Run()
    {
        FindHeadings(document.Blocks);
        landmarks.ForEach(ahead.Enqueue);
        Place(document.Blocks);
        flow.Finish();
        foreach (var piece in contents)
            piece.Complete(flow.Pages);
        for (var i = 0; i < flow.Pages.Count; i++)
            RunningHeads.Draw(document, typesetter, flow.Pages[i], i + 1, flow.Pages.Count);
    }

    private void FindHeadings(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Heading heading)
                landmarks.Add(new Landmark(Math.Clamp(heading.Level, 1, 6), heading.Text));
            else if (block is Landscape landscape)
                FindHeadings(landscape.Blocks);
        }
    }

    private void Place(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            if (blocks[i] is Landscape landscape)
            {
                PlaceTurned(landscape);
                i++;
                continue;
            }

            var run = blocks.Skip(i).TakeWhile(block => block is not Landscape).ToList();
            var pieces = run.Select((block, at) => Measure(block, at > 0 && LeadsOn(run, at))).ToList();
            LeaveRoom(run, pieces);
            PlaceAll(pieces);
            i += pieces.Count;
        }
    }

    private void PlaceTurned(Landscape landscape)
    {
        flow.Turn(toLandscape: true);
        Place(landscape.Blocks);
        flow.Turn(toLandscape: false);
    }

    /// <summary>What belongs together begins where all of it fits; only what no page holds begins where its parts do.</summary>
    private void PlaceAll(List<Piece> pieces)
    {
        for (var from = 0; from < pieces.Count;)
        {
            var group = pieces.Skip(from).TakeWhile(piece => piece.KeepsWithNext).ToList();
            if (from + group.Count < pieces.Count)
                group.Add(pieces[from + group.Count]);
            var whole = Together(group, piece => piece.Lead);
            var fits = whole <= flow.FullHeight - (group[0].StaysWithAbove ? Look.RoomForAnEnd : 0);
            if (fits)
                flow.Ensure(group[0].SpaceBefore + (flow.HoldsOnlyAHead ? Together(group, piece => piece.TornLead) : whole));
            for (var i = 0; i < group.Count; i++)
            {
                if (!fits)
                    flow.Ensure(group[i].SpaceBefore + Together(group[i..], piece => piece.LeastLead));
                flow.Skip(group[i].SpaceBefore);
                group[i].Place(flow);
            }

            from += group.Count;
        }
    }

    /// <summary>What stays with a piece takes room at its end; where no page would hold that, its least part does.</summary>
    private void LeaveRoom(List<Block> run, List<Piece> pieces)
    {
        var most = flow.FullHeight - Look.RoomForAnEnd;
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            var next = pieces[i + 1];
            var (whole, least) = (next.SpaceBefore + next.Whole + next.Tail, next.SpaceBefore + next.LeastLead);
            next.StaysWithAbove = Stays(run, i + 1);
            pieces[i].Tail = !next.StaysWithAbove ? 0 : whole <= most ? whole : least <= most ? least : 0;
        }
    }

    /// <summary>What says so, and small print under a table or a chart: on another page nobody knows what it speaks of.</summary>
    private static bool Stays(List<Block> run, int at) => run[at].StaysWithAbove || (run[at] is Note && run[at - 1] is Table or BarChart or MarkChart or SpanChart);

    private static double Together(List<Piece> group, Func<Piece, double> lead) => lead(group[0]) + group.Skip(1).Sum(piece => piece.SpaceBefore + lead(piece));

    /// <summary>The line of law between a title and what stands under it, a sentence that ends in a colon, and places to sign before others belong to what follows.</summary>
    private static bool LeadsOn(List<Block> run, int at) => run[at] switch
    {
        Note => run[at - 1] is Heading,
        SignaturePlaces => at + 1 < run.Count && run[at + 1] is SignaturePlaces,
        Paragraph paragraph => paragraph.Runs is [.., { Text: var text }] && text.EndsWith('：'),
        _ => false,
    };

    private Piece Measure(Block block, bool leadsOn) => block switch
    {
        Heading heading => MeasureHeading(heading),
        Paragraph paragraph => new TextPiece(typesetter.Set(paragraph.Runs), BodyStyle(paragraph), flow.Width, keepsWithNext: leadsOn),
        Note note => new TextPiece(typesetter.Set(note.Runs), NoteStyle, flow.Width, keepsWithNext: leadsOn),
        KeyValueList list => MeasureTable(KeyValueTable(list)),
        Table table => MeasureTable(table),
        BarChart chart => new ChartPiece(chart, typesetter, flow.Width, document.Words),
        MarkChart chart => new MarkChartPiece(chart, typesetter, flow.Width, document.Words),
        SpanChart chart => new SpanChartPiece(chart, typesetter, flow.Width, document.Words),
        Cover cover => new CoverPiece(cover, typesetter, flow.Width),
        Contents list => MeasureContents(list),
        Picture picture => new PicturePiece(picture, typesetter, flow.Pictures, flow.Width),
        ModuleCode code => new ModuleCodePiece(code, typesetter, flow.Width),
        SignaturePlaces signatures => new SignaturePlacesPiece(signatures, typesetter, flow.Width, leadsOn),
        PageBreak => new PageBreakPiece(),
        _ => throw new ArgumentException($"no layout for {block.GetType().Name}", nameof(block)),
    };

    private HeadingPiece MeasureHeading(Heading heading)
    {
        var landmark = ahead.Dequeue();
        tagLevel = Math.Min(landmark.Level, tagLevel + 1);
        return new HeadingPiece(typesetter.Set(heading.Text, bold: true), landmark, tagLevel, flow.Width, heading.Footnote is { } note ? new Footnote(++footnotes, note, typesetter, flow.Width) : null);
    }

    private ContentsPiece MeasureContents(Contents list)
    {
        var piece = new ContentsPiece(list, landmarks, typesetter, flow.Width);
        contents.Add(piece);
        return piece;
    }

    private TablePiece MeasureTable(Table table) => new(table, flow.Width, typesetter, document.Words);

    private static Table KeyValueTable(KeyValueList list) =>
        new(
            [new Column(list.KeyShare, Names: true), new Column(1 - list.KeyShare)],
            [.. list.Items.Select(item => Row.Of(new Cell(item.Key, bold: true), item.Value))])
        {
            Caption = list.Caption,
        };

    private static TextStyle BodyStyle(Paragraph paragraph) =>
        new("P", Look.Body, Look.Body * Look.Leading, Look.Black, paragraph.Align)
        {
            Indent = paragraph is { Indented: true, Align: Align.Left or Align.Justified } ? 2000 : 0,
            After = Look.BetweenParagraphs,
        };

    private static TextStyle NoteStyle { get; } =
        new("P", Look.Small, Look.Small * Look.SmallLeading, Look.Grey, Align.Justified) { After = 6 };
}
