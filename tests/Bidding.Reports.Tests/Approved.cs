using System.Runtime.CompilerServices;
using Bidding.Pdf.Content;

namespace Bidding.Reports.Tests;

/// <summary>
/// Compares what a section says with an approved text. After an intended change, run the tests once with
/// BIDDING_APPROVE=1 and read the difference before committing it.
/// </summary>
internal static class Approved
{
    public static void Matches(IEnumerable<Block> blocks, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Folder(test), name + ".txt");
        var text = string.Join('\n', blocks.SelectMany(PlainText.Of)) + "\n";
        if (Environment.GetEnvironmentVariable("BIDDING_APPROVE") == "1")
        {
            File.WriteAllText(file, text);
        }
        Assert.True(File.Exists(file), $"There is no approved text {name}.txt.");
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Folder(string test)
    {
        var folder = Path.GetDirectoryName(test)!;
        return Path.Combine(Path.GetFileName(folder) is "Sections" or "Forms" ? Path.GetDirectoryName(folder)! : folder, "Approved");
    }
}

/// <summary>A document as lines a person can read in a difference.</summary>
internal static class PlainText
{
    public static IEnumerable<string> Of(Block block) => block switch
    {
        Cover cover => [$"《{cover.Title}》", cover.Subtitle ?? "", .. cover.Facts.Select(Line), .. cover.Foot],
        Heading heading => ["", new string('#', heading.Level) + " " + heading.Text, .. heading.Footnote is { } note ? ["", "脚注：" + note] : Array.Empty<string>()],
        Paragraph paragraph => ["", Text(paragraph.Runs)],
        Note note => ["", "注：" + Text(note.Runs)],
        KeyValueList list => ["", .. list.Items.Select(Line)],
        Table table => ["", $"[{table.Caption}]", .. table.Header.Concat(table.Rows).Select(Line)],
        BarChart chart => ["", $"<{chart.Title}> {chart.Alternative}"],
        MarkChart chart => ["", $"<{chart.Title}> {chart.Alternative}"],
        SpanChart chart => ["", $"<{chart.Title}> {chart.Alternative}"],
        Landscape landscape => landscape.Blocks.SelectMany(Of),
        Contents contents => ["", contents.Title],
        PageBreak => [""],
        Picture picture => ["", $"<图> {picture.Alternative}", .. Caption(picture.Caption)],
        ModuleCode code => ["", $"<码> {code.Alternative}", .. Caption(code.Caption)],
        SignaturePlaces signatures => ["", .. signatures.Places.Select(place => $"[签名处 {place.Field}] {place.Label}{(place.Instead is { } instead ? $" [{instead}]" : "")}")],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "unknown"),
    };

    private static string[] Caption(string? caption) => caption is null ? [] : [caption];

    private static string Line(KeyValue item) => $"{item.Key}：{Text(item.Value.Runs)}";

    private static string Line(Row row) => (row.Strong ? "= " : "") + string.Join(" | ", row.Cells.Select(cell => Text(cell.Runs)));

    private static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Text));
}
