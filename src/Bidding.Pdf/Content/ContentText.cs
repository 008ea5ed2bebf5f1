namespace Bidding.Pdf.Content;

/// <summary>Every text of a document with the place it stands in, said so that the writer of the report finds it.</summary>
public static class ContentText
{
    public static IEnumerable<(string Where, string Text)> Of(Document document) =>
    [
        .. Named("title", document.Title),
        .. Named("header", document.Header),
        .. Named("footer", document.Footer),
        .. Named("words", document.Words.PageOf + document.Words.Continued + "0123456789"),
        .. Of("blocks", document.Blocks),
    ];

    private static IEnumerable<(string Where, string Text)> Of(string path, IReadOnlyList<Block> blocks) =>
        blocks.SelectMany((block, i) => Of($"{path}[{i}]", block));

    private static IEnumerable<(string Where, string Text)> Of(string path, Block block) => block switch
    {
        Heading heading => [.. Named($"{path} heading", heading.Text), .. Named($"{path} footnote", heading.Footnote)],
        Paragraph paragraph => Runs($"{path} paragraph", paragraph.Runs),
        Note note => Runs($"{path} note", note.Runs),
        Contents contents => Named($"{path} contents", contents.Title),
        Cover cover => OfCover($"{path} cover", cover),
        KeyValueList list => [.. Named($"{path} caption", list.Caption), .. OfItems(path, list.Items)],
        Table table => OfTable($"{path} table", table),
        BarChart chart => OfChart($"{path} chart", chart),
        MarkChart chart => [.. Named($"{path} chart", chart.Title + chart.Unit + chart.Legend + "-.0123456789"), .. chart.Lanes.SelectMany(lane => Named($"{path} “{chart.Title}” label", lane.Label + string.Concat(lane.Marks.Select(mark => mark.Name))))],
        SpanChart chart => [.. Named($"{path} chart", chart.Title + string.Concat(chart.Ticks.Select(tick => tick.Label))), .. chart.Lanes.SelectMany(lane => Named($"{path} “{chart.Title}” label", lane.Label + string.Concat(lane.Spans.Select(span => span.Note))))],
        Landscape landscape => Of($"{path}.blocks", landscape.Blocks),
        Picture picture => Named($"{path} picture caption", picture.Caption),
        ModuleCode code => Named($"{path} code caption", code.Caption),
        SignaturePlaces signatures => signatures.Places.SelectMany(place => Named($"{path} signature “{place.Field}”", place.Label).Concat(Named($"{path} signature “{place.Field}”", place.Instead))),
        _ => [],
    };

    private static IEnumerable<(string Where, string Text)> OfCover(string path, Cover cover) =>
    [
        .. Named($"{path} title", cover.Title),
        .. Named($"{path} subtitle", cover.Subtitle),
        .. OfItems(path, cover.Facts),
        .. cover.Foot.SelectMany(line => Named($"{path} foot", line)),
    ];

    private static IEnumerable<(string Where, string Text)> OfItems(string path, IReadOnlyList<KeyValue> items) =>
        items.SelectMany(item => Named($"{path} key", item.Key).Concat(Runs($"{path} “{item.Key}”", item.Value.Runs)));

    private static IEnumerable<(string Where, string Text)> OfTable(string path, Table table)
    {
        var name = table.Caption is null ? path : $"{path} “{table.Caption}”";
        return
        [
            .. Named($"{path} caption", table.Caption),
            .. OfRows($"{name} header", table.Header),
            .. OfRows($"{name} row", table.Rows),
        ];
    }

    private static IEnumerable<(string Where, string Text)> OfRows(string path, IReadOnlyList<Row> rows) =>
        rows.SelectMany((row, i) => row.Cells.SelectMany((cell, k) => Runs($"{path} {i + 1} cell {k + 1}", cell.Runs)));

    private static IEnumerable<(string Where, string Text)> OfChart(string path, BarChart chart) =>
    [
        .. Named($"{path} title", chart.Title + chart.Unit),
        .. chart.Labels.SelectMany(label => Named($"{path} “{chart.Title}” label", label)),
        .. chart.Series.SelectMany(series => Named($"{path} “{chart.Title}” series", series.Name)),
    ];

    private static IEnumerable<(string Where, string Text)> Runs(string path, IReadOnlyList<Run> runs) => runs.Select(run => (path, run.Text));

    private static IEnumerable<(string Where, string Text)> Named(string path, string? text) => text is null ? [] : [(path, text)];
}
