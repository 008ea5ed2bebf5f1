using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Bidding.Rehearsal;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Web.Tests.Rooms;

/// <summary>Every published case with three bids to score is evaluated for real, and its result comes out.</summary>
public sealed class RehearsalTests
{
    public static TheoryData<string> Cases =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "scoring"), "*.json").Order(StringComparer.Ordinal)
           where SheetFile.Read(file).Bids.Count(bid => !bid.Rejected) >= 3
           select Path.GetFileNameWithoutExtension(file),
    ];

    [Theory(DisplayName = "评分案例经真实评审得到同一结果")]
    [MemberData(nameof(Cases))]
    public async Task ACasePlayedOverTheHubEndsInItsResult(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Cases", "scoring", name + ".json");
        var lines = new List<string>();

        var papers = await Performance.Play(Script.Of(SheetFile.Read(file)), lines.Add);

        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        using var actual = JsonDocument.Parse(papers.Result);
        Assert.True(JsonElement.DeepEquals(expected.RootElement.GetProperty("result"), actual.RootElement), actual.RootElement.GetRawText());
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(papers.Report, 0, 5), StringComparison.Ordinal);
        Assert.Equal(SHA256.HashData(papers.Report), SHA256.HashData(InEvidence(papers, "report.pdf")));
        Assert.Equal(papers.Result, InEvidence(papers, "result.json"));
        Assert.True(lines.Count >= 10, "one line a phase");
    }

    [Fact(DisplayName = "不成形的评分表: 一行说明字段与值, 退出状态 2")]
    public async Task ASheetThatBreaksTheFormIsRefusedInOneLine()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"format":"bidding-score-sheet/1","regime":"none"}""");
        using var errors = new StringWriter();

        var status = await CommandLine.Run(["--sheet", file], TextWriter.Null, errors);

        File.Delete(file);
        Assert.Equal(CommandLine.Unusable, status);
        Assert.Single(errors.ToString().TrimEnd().Split('\n'));
    }

    private static byte[] InEvidence(Papers papers, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(papers.Evidence));
        using var content = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
