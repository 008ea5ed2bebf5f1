using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Tests.Live;

namespace Bidding.Web.Tests.Rooms;

/// <summary>
/// Every published case that may be evaluated at all (three bids to open, and after the rejections as many as its regime asks for) is
/// evaluated for real, and its result comes out.
/// </summary>
public sealed class RehearsalTests
{
    public static TheoryData<string> Cases =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "scoring"), "*.json").Order(StringComparer.Ordinal)
           where MayBeEvaluated(SheetFile.Read(file))
           select Path.GetFileNameWithoutExtension(file),
    ];

    [Theory(DisplayName = "评分案例经真实评审得到同一结果")]
    [MemberData(nameof(Cases))]
    public async Task ACasePlayedOverTheHubEndsInItsResult(string name)
    {
        var lines = new List<string>();

        var papers = await Performance.Play(Script.Of(SheetFile.Read(CaseFile(name))), lines.Add);

        AssertResultOf(name, papers);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(papers.Report, 0, 5), StringComparison.Ordinal);
        Assert.Equal(SHA256.HashData(papers.Report), SHA256.HashData(InEvidence(papers, "report.pdf")));
        Assert.Equal(papers.Result, InEvidence(papers, "result.json"));
        Assert.True(lines.Count >= 10, "one line a phase");
    }

    [Fact(DisplayName = "招标: 被否决的投标不参与评分和基准价, 其余投标的结果不变")]
    public async Task ARejectedBidLeavesTheResultOfTheOthersAsItWas()
    {
        const string Name = "13-blend-and-bands";
        var sheet = SheetFile.Read(CaseFile(Name));
        Assert.Equal(Regime.Tendering, sheet.Regime);
        var lines = new List<string>();

        var papers = await Performance.Play(
            Script.Of(sheet with { Bids = [.. sheet.Bids, new SheetBid("戊", sheet.Bids[0].Quote, Rejected: true, [], [])] }), lines.Add);

        Assert.Contains("初步评审: 否决 戊", lines);
        AssertResultOf(Name, papers);
    }

    [Fact(DisplayName = "政府采购: 否决后不足三家的依法终止, 演练说明理由, 退出状态 1")]
    public async Task ASheetThatLeavesTwoInProcurementEndsByLaw()
    {
        using var errors = new StringWriter();

        var status = await CommandLine.Run(["--sheet", CaseFile("10-findings")], TextWriter.Null, errors);

        Assert.Equal(CommandLine.Failed, status);
        Assert.Equal("演练中止: 评审依法终止, 没有评审结果: 符合要求的投标 2 份 (fewer-than-three)", errors.ToString().TrimEnd());
    }

    [Theory(DisplayName = "投标不足三份的评分表不予开标: 演练说明理由, 不说已经开标, 退出状态 1")]
    [InlineData("05-mean-of-five")]
    [InlineData("12-adjusted-price")]
    public async Task ASheetOfFewerThanThreeBidsIsNotOpened(string name)
    {
        using var errors = new StringWriter();

        var status = await CommandLine.Run(["--sheet", CaseFile(name)], TextWriter.Null, errors);

        Assert.Equal(CommandLine.Failed, status);
        Assert.Contains("开标: " + Refusals.FewerThanThree.Zh, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "评分表大于操作频率限额: 稍候以同一编号重发, 演练完成")]
    public async Task ASheetLargerThanTheThrottleIsPlayed()
    {
        await using var evening = await Evening.Begin(settings: [("Limits:Burst", "3"), ("Limits:MessagesPerSecond", "3")]);
        await using var panel = await evening.Gather();

        await panel.PlayTo(Phase.Closed);

        Assert.Contains(panel.Members, line => line.Wire.Contains("too-many-requests"u8));
        Assert.Equal(15, (await evening.Facts()).Count(fact => fact is EvaluationFact.ScoresSealed));
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

    private static bool MayBeEvaluated(ScoreSheet sheet) =>
        sheet.Bids.Length >= 3 && sheet.Bids.Count(bid => !bid.Rejected) >= (sheet.Regime == Regime.GovernmentProcurement ? 3 : 1);

    private static string CaseFile(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "scoring", name + ".json");

    private static void AssertResultOf(string name, Papers papers)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(CaseFile(name)));
        using var actual = JsonDocument.Parse(papers.Result);
        Assert.True(JsonElement.DeepEquals(expected.RootElement.GetProperty("result"), actual.RootElement), actual.RootElement.GetRawText());
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
