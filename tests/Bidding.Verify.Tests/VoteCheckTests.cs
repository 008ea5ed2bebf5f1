using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

public class VoteCheckTests
{
    [Theory(DisplayName = "经表决否决的投标: 核验程序重建的汇总表、结果与承诺全部相符")]
    [InlineData(false)]
    [InlineData(true)]
    public void ALotWithARejectionByVoteHolds(bool afterTheReveal)
    {
        var (status, output, errors) = Checker.Chain(Evidence.Of(RecordedLot.Voted(afterTheReveal)).Zip());

        Assert.True((status, errors) == (0, ""), output);
        Assert.Contains("confirmed by 5", output, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "更换过成员的评审: 作废的评分表、重新揭示与重新表决, 核验程序全部重建相符")]
    [InlineData(false)]
    [InlineData(true)]
    public void ALotWithAReplacementHolds(bool afterTheReveal)
    {
        var lot = RecordedLot.Replaced(afterTheReveal);
        Assert.Equal(Phase.Closed, lot.Evaluation.Phase);

        var (status, output, errors) = Checker.Chain(Evidence.Of(lot).Zip());

        Assert.True((status, errors) == (0, ""), output);
        Assert.Contains("confirmed by 5", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "更换成员后重新表决认定报价合理的, 核验程序全部重建相符")]
    public void ALowPriceDecidedAgainHolds()
    {
        var (status, output, errors) = Checker.Chain(Evidence.Of(RecordedLot.ReplacedAfterVotes()).Zip());

        Assert.True((status, errors) == (0, ""), output);
    }

    [Fact(DisplayName = "抹去重新表决的, 核验程序指出不否决的结论依据被更换成员的选票")]
    public void ABidKeptInByTheLeaversBallotIsFound() =>
        Assert.Contains("was not rejected rests on the ballot of a member who was replaced", WithoutTheSecondVote(RecordedLot.ReplacedAfterVotes()), StringComparison.Ordinal);

    [Fact(DisplayName = "抹去重新表决的, 核验程序指出该否决依据被更换成员的选票")]
    public void ARejectionThatRestsOnTheLeaversBallotIsFound() =>
        Assert.Contains("rests on the ballot of a member who was replaced", WithoutTheSecondVote(RecordedLot.Replaced()), StringComparison.Ordinal);

    /// <summary>The reopening is taken out of the record, and the successor's ballot with the second decision.</summary>
    private static string WithoutTheSecondVote(RecordedLot lot)
    {
        var evidence = Evidence.Of(lot);
        evidence.Rewrite(Evidence.Evaluation, lines =>
        {
            string Type(int line) => lines[line]!["fact"]!["type"]!.GetValue<string>();
            var reopened = Enumerable.Range(0, lines.Count).First(line => Type(line) == "vote-reopened");
            lines.RemoveAt(reopened);
            while (Enumerable.Range(reopened, lines.Count - reopened).FirstOrDefault(line => Type(line).Contains("vote", StringComparison.Ordinal)) is > 0 and var again)
            {
                lines.RemoveAt(again);
            }
        });

        var (status, output, _) = Checker.Chain(evidence.WithManifest().Zip());

        Assert.Equal(1, status);
        return output;
    }

    [Fact(DisplayName = "改写表决结果的, 核验程序指出")]
    public void AnOutcomeTheBallotsDoNotGiveIsFound() => Assert.Contains("not what the ballots say", Tampered("vote-decided", fact => fact["carried"] = false, last: false), StringComparison.Ordinal);

    [Fact(DisplayName = "改写选票的, 核验程序指出")]
    public void AnotherBallotThanTheOneCastIsFound() =>
        Assert.Contains("not the ballot that", Tampered("vote-decided", fact => fact["ballots"]![0]!["inFavour"] = false, last: false), StringComparison.Ordinal);

    [Fact(DisplayName = "没有表决依据的否决, 核验程序指出")]
    public void ARejectionWithoutItsVoteIsFound() =>
        Assert.Contains("no vote carried this rejection", Tampered("bid-rejected-by-vote", fact => fact["bid"] = "B1", last: true), StringComparison.Ordinal);

    private static string Tampered(string type, Action<JsonNode> edit, bool last)
    {
        var evidence = Evidence.Of(RecordedLot.Voted());
        evidence.Rewrite(Evidence.Evaluation, lines =>
        {
            var facts = lines.Select(line => line!["fact"]!).Where(fact => fact["type"]!.GetValue<string>() == type);
            edit(last ? facts.Last() : facts.First());
        });
        var (status, output, _) = Checker.Chain(evidence.WithManifest().Zip());
        Assert.Equal(1, status);
        return output;
    }
}
