using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bidding.Verify.Tests;

/// <summary>The command as a regulator calls it, over the sheets whose results were worked out by hand.</summary>
public sealed class RecomputeCasesTests : IDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly string[] All = [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public static TheoryData<string> Titles => [.. All];

    [Fact(DisplayName = "十六份范例一次复算: 依给出的顺序组成一个数组, 与手算结果逐字节一致")]
    public void AllSheetsGiveOneArrayInTheOrderTheyWereNamed()
    {
        Assert.Equal(16, All.Length);

        foreach (var order in (string[][])[All, [.. All.Reverse()]])
        {
            Assert.Equal((0, $"[{string.Join(',', order.Select(Result))}]\n", ""), Checker.Run(["recompute", .. order.Select(Sheet)]));
        }
    }

    [Theory(DisplayName = "一份范例: 与手算结果逐字节一致")]
    [MemberData(nameof(Titles))]
    public void OneSheetGivesItsResult(string title) => Assert.Equal((0, Result(title) + "\n", ""), Checker.Run(["recompute", Sheet(title)]));

    public void Dispose() => folder.Delete(recursive: true);

    private static JsonNode Case(string title) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, title + ".json")))!;

    /// <summary>The case's result without its indentation: no number, name or order of fields is touched.</summary>
    private static string Result(string title) => Case(title)["result"]!.ToJsonString(AsWritten);

    private string Sheet(string title)
    {
        var path = Path.Combine(folder.FullName, title + ".json");
        File.WriteAllText(path, Case(title)["sheet"]!.ToJsonString(AsWritten));
        return path;
    }
}
