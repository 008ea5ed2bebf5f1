using System.Text;
using System.Text.Json.Nodes;

namespace Bidding.Verify.Tests;

public sealed class RecomputeCommandTests : IDisposable
{
    private const string Sheet = """
        {"format":"bidding-score-sheet/1","regime":"tendering","members":[{"id":"E1","site":"dongying"}],
        "criteria":[{"id":"T1","section":"technical","max":"70","nature":"subjective"}],"bids":[{"id":"甲"}],
        "scores":[{"member":"E1","bid":"甲","criterion":"T1","value":"60.005"}]}
        """;

    private const string Result =
        """{"benchmark":null,"bids":[{"id":"甲","sections":{"technical":"60.01"},"total":"60.01","rank":1}],"candidates":["甲"],"belowMinimum":[],"anomalies":[],"abnormallyLow":[]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact(DisplayName = "一份汇总表: 输出其结果")]
    public void OneSheetGivesItsResult() => Assert.Equal((0, Result + "\n", ""), Run(Saved("a.json", Sheet)));

    [Fact(DisplayName = "多份汇总表: 依次输出结果")]
    public void SeveralSheetsGiveAListInTheirOrder()
    {
        var other = Saved("b.json", Sheet.Replace("甲", "乙", StringComparison.Ordinal));

        Assert.Equal((0, $"[{Result},{Result.Replace("甲", "乙", StringComparison.Ordinal)}]\n", ""), Run(Saved("a.json", Sheet), other));
    }

    [Fact(DisplayName = "不合格式的汇总表: 一行说明, 退出码二, 没有结果")]
    public void ARefusedSheetGivesOneLineAndNoResultAtAll()
    {
        var broken = Saved("b.json", Sheet.Replace("60.005", "1e3", StringComparison.Ordinal));

        Assert.Equal((2, "", $"{broken}: scores[0].value \"1e3\": not a decimal such as 28.50\n"), Run(Saved("a.json", Sheet), broken));
    }

    [Fact]
    public void ACaseWithASheetInsideIsExplained()
    {
        var (status, output, errors) = Run(Saved("case.json", new JsonObject { ["title"] = "范例", ["sheet"] = JsonNode.Parse(Sheet) }.ToJsonString()));

        Assert.Equal((2, ""), (status, output));
        Assert.EndsWith("this is a case with a sheet inside; recompute takes the sheet alone\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThereIsNamed()
    {
        var (status, output, errors) = Run(Path.Combine(folder.FullName, "none.json"));

        Assert.Equal((2, ""), (status, output));
        Assert.Single(errors.TrimEnd('\n').Split('\n'), line => line.Contains("none.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("recompute")]
    [InlineData("compute", "a.json")]
    public void AnUnknownCallIsAnsweredWithTheUsage(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();

        Assert.Equal(2, CommandLine.Run(arguments, output, errors));
        Assert.StartsWith("usage: bidding-verify", Encoding.UTF8.GetString(errors.ToArray()), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Saved(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Status, string Output, string Errors) Run(params string[] files)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var status = CommandLine.Run(["recompute", .. files], output, errors);
        return (status, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }
}
