using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using Bidding.Verify.Evidence;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Tests;

public class SheetFromFactsTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => name!)];

    [Theory(DisplayName = "由事实重建的评分汇总表与系统写出的逐字节相同: 各种公式、权重、合格线")]
    [MemberData(nameof(Cases))]
    public void TheSheetRebuiltFromFactsIsTheSystemsOwn(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", name)))!["sheet"]!;
        var sheet = Assert.IsType<SheetReading.Accepted>(ScoreSheetReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()))).Sheet;
        var record = new Recording<EvaluationFact>("evaluation:L");
        record.Add(Story.Begin, Cast.Agency, FactsOf(sheet));

        var stream = FactStream.Read("f", "evaluation", Lines(record));
        var rebuilt = new SheetFromFacts(stream.Lines[0].Fact().GetProperty("convocation"));
        foreach (var line in stream.Of("bid-rejected"))
        {
            rebuilt.Reject(line);
        }
        rebuilt.Reveal(stream.Of("scores-revealed").Single());

        Assert.Equal(Encoding.UTF8.GetString(ScoreSheetWriter.Write(sheet)), Encoding.UTF8.GetString(rebuilt.Result("f").Sheet));
    }

    private static IEnumerable<EvaluationFact> FactsOf(ScoreSheet sheet)
    {
        var method = new Method(
            sheet.Regime, [], [.. sheet.Criteria.Select(c => new ScoringCriterion(c.Id, c.Id, c.Section, c.Max, c.Nature, null))], sheet.Aggregation, sheet.Price,
            sheet.Weights, sheet.Minimums, sheet.Rounding, sheet.Ties, sheet.Candidates, sheet.DeviationLimit, sheet.AbnormallyLow);
        yield return new EvaluationConvened(new(
            "L",
            [.. sheet.Members.Select(member => new PanelMember(member.Id, member.Id, member.Site, "", MemberRole.Expert))],
            [.. sheet.Bids.Select(bid => new EvaluatedBid(bid.Id, bid.Id, bid.Quote, bid.Deductions, bid.Adjustments))],
            method, "", "", 30));
        foreach (var bid in sheet.Bids.Where(bid => bid.Rejected))
        {
            yield return new BidRejected(bid.Id, ["C1"]);
        }
        yield return new ScoresRevealed(
        [
            .. from score in sheet.Scores
               group new ItemScore(score.Criterion, score.Value) by (score.Member, score.Bid) into scores
               select new RevealedScores(scores.Key.Member, scores.Key.Bid, scores.ToImmutableArray(), ""),
        ]);
    }

    private static byte[] Lines(Recording<EvaluationFact> record) => [.. record.Bodies.SelectMany(body =>
        (byte[])[.. body[..^1], .. Encoding.ASCII.GetBytes($",\"hash\":\"{Bidding.Domain.Audit.HashChain.Hex(Bidding.Domain.Audit.HashChain.Hash(body))}\"}}\n")])];
}
