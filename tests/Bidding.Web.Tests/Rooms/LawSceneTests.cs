using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Bidding.Rehearsal;
using Bidding.Rehearsal.Scenes;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Web.Tests.Rooms;

/// <summary>The evening on which everything happens that the law foresees, over the real hub; what happened stands in the evidence.</summary>
public sealed class LawSceneTests
{
    [Fact(DisplayName = "制度演练: 回避、评分中更换、表决否决、澄清、报价修正、异常低价、四种情形的更正、不同意见, 逐项留在证据中")]
    public async Task EverythingTheLawForeseesHappensInOneEvening()
    {
        var lines = new List<string>();

        var papers = await LawScene.Play(lines.Add);

        var facts = FactsOf(papers);
        Assert.All(
            ["conflicts-declared", "bid-rejected-by-vote", "clarification-asked", "clarification-released", "clarification-answered", "low-price-review-opened", "low-price-explained", "price-corrected", "price-correction-confirmed", "score-corrected", "report-rendered"],
            type => Assert.Single(facts, fact => fact == type));
        Assert.Equal(2, facts.Count(type => type == "member-replaced"));
        Assert.Equal(5, facts.Count(type => type == "report-signed"));
        using var sheet = JsonDocument.Parse(papers.ScoreSheet);
        Assert.Equal(["E1", "E2", "E3", "E7", "E6"], sheet.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()));
        using var result = JsonDocument.Parse(papers.Result);
        Assert.DoesNotContain(LawScript.RejectedBid, result.RootElement.GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("id").GetString()));
        Assert.Equal(LawScript.CorrectedPrice, QuoteOf(sheet, LawScript.InconsistentBid));
        Assert.All(["回避", "表决", "澄清", "更换", "报价修正", "异常低价", "更正", "签署"], act => Assert.Contains(lines, line => line.StartsWith(act, StringComparison.Ordinal)));
    }

    [Theory(DisplayName = "演练的命令行: 场景只有 law, 不与评分表并用")]
    [InlineData("--scene", "other")]
    [InlineData("--scene", "law", "--sheet", "x.json")]
    [InlineData("--sheet", "x.json", "--scene", "law")]
    public async Task OnlyTheKnownSceneIsPlayed(params string[] arguments)
    {
        using var errors = new StringWriter();

        Assert.Equal(CommandLine.Unusable, await CommandLine.Run(arguments, TextWriter.Null, errors));
        Assert.StartsWith("usage:", errors.ToString(), StringComparison.Ordinal);
    }

    private static decimal QuoteOf(JsonDocument sheet, string bid) => decimal.Parse(
        sheet.RootElement.GetProperty("bids").EnumerateArray().Single(one => one.GetProperty("id").GetString() == bid).GetProperty("quote").GetString()!, CultureInfo.InvariantCulture);

    private static List<string> FactsOf(Papers papers)
    {
        using var zip = new ZipArchive(new MemoryStream(papers.Evidence));
        using var lines = new StreamReader(zip.GetEntry("evaluation.facts.jsonl")!.Open());
        var types = new List<string>();
        while (lines.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            types.Add(entry.RootElement.GetProperty("fact").GetProperty("type").GetString()!);
        }

        return types;
    }
}
