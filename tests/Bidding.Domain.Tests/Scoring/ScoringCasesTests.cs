using System.Text.Json;
using System.Text.Json.Nodes;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Tests.Scoring;

public class ScoringCasesTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "scoring");

    [Theory(DisplayName = "范例: 结果与手算逐字一致")]
    [MemberData(nameof(Cases))]
    public void TheResultIsTheOneWorkedOutByHand(string title)
    {
        var @case = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, title + ".json")))!;

        var result = SheetResultWriter.Write(ScoreArithmetic.Compute(Sheets.Read(@case["sheet"]!.ToJsonString())));

        Assert.Equal(Lines(@case["result"]!), Lines(JsonNode.Parse(result)!));
    }

    [Theory(DisplayName = "范例: 规范格式写出再读入, 内容不变")]
    [MemberData(nameof(Cases))]
    public void ASheetWrittenAndReadAgainIsTheSameSheet(string title)
    {
        var @case = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, title + ".json")))!;
        var sheet = Sheets.Read(@case["sheet"]!.ToJsonString());

        var written = ScoreSheetWriter.Write(sheet);

        Assert.Equal(Sheets.Text(written), Sheets.Text(ScoreSheetWriter.Write(Sheets.Read(Sheets.Text(written)))));
        Assert.Equal(sheet.ResultText(), Sheets.Read(Sheets.Text(written)).ResultText());
    }

    [Fact]
    public void AllSixteenCasesAreHere() => Assert.Equal(16, Cases.Count);

    /// <summary>Indented line by line: a difference shows as one line, and the order of fields counts.</summary>
    private static string[] Lines(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = true }).Split('\n');
}
