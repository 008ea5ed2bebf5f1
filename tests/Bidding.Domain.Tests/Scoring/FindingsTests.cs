using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Scoring;

public class FindingsTests
{
    [Fact(DisplayName = "超出分值范围的评分列出, 但照常计算"), Proves(typeof(ScoresThatStandOutAreShown))]
    public void AValueOutOfRangeIsShownAndStillCounts()
    {
        var result = Sheets.Scored(Sheets.Technical(max: 10), [-0.01m, 10, 10.01m]).Result();

        Assert.Equal([Out("E1"), Out("E3")], result.Anomalies.AsEnumerable());
        Assert.Equal("6.67", $"{result.Bids[0].Total}");

        static Anomaly Out(string member) => new(AnomalyKind.OutOfRange, "甲", "T1", member);
    }

    [Fact(DisplayName = "客观分不一致"), Proves(typeof(ScoresThatStandOutAreShown))]
    public void ObjectiveScoresMustBeTheSame()
    {
        Assert.Equal(new(AnomalyKind.ObjectiveDiffers, "乙", "C1", null), Assert.Single(Sheets.Scored(Sheets.Commercial(), [7, 7.0m], [7, 8]).Result().Anomalies));
        Assert.Empty(Sheets.Scored(Sheets.Technical(), [7, 8]).Result().Anomalies);
    }

    [Theory(DisplayName = "畸高畸低: 与其余评委平均分相差超过界限"), Proves(typeof(ScoresThatStandOutAreShown))]
    [InlineData("13", false)]
    [InlineData("13.01", true)]
    [InlineData("7", false)]
    [InlineData("6.99", true)]
    public void AMemberIsComparedWithTheMeanOfTheOthers(string own, bool found) =>
        Assert.Equal(found, Deviating(0.30m, decimal.Parse(own), 9, 10, 11).Contains("E1"));

    [Fact(DisplayName = "其余评委均为零分时, 任何非零分均属畸高")]
    public void WhereTheOthersMeanIsZeroAnyOtherValueDeviates()
    {
        Assert.Equal(["E1"], Deviating(1m, 0.01m, 0, 0));
        Assert.Empty(Deviating(0m, 0, 0, 0));
    }

    [Fact(DisplayName = "只有一名评委, 或没有主观分, 或未设界限时, 不作畸高畸低比较")]
    public void DeviationNeedsTwoMembersOneSubjectiveCriterionAndALimit()
    {
        Assert.Empty(Deviating(0m, 5));
        Assert.Empty(Sheets.Scored(Sheets.Technical(), [1, 99]).Result().Anomalies);
        Assert.DoesNotContain(
            (Sheets.Scored(Sheets.Commercial(), [1, 99]) with { DeviationLimit = 0.1m }).Result().Anomalies,
            anomaly => anomaly.Kind == AnomalyKind.Deviation);
    }

    [Fact(DisplayName = "发现依种类, 投标, 评分项, 评委排列")]
    public void FindingsAreOrderedByKindBidCriterionAndMember()
    {
        var sheet = Sheets.Scored(Sheets.Technical(max: 10), [1, 1, 11], [11, 1, 1]) with { DeviationLimit = 0.5m };

        Assert.Equal(
            [("deviation", "乙", "E1"), ("deviation", "乙", "E2"), ("deviation", "乙", "E3"), ("deviation", "甲", "E1"), ("deviation", "甲", "E2"),
                ("deviation", "甲", "E3"), ("out-of-range", "乙", "E1"), ("out-of-range", "甲", "E3")],
            sheet.Result().Anomalies.Select(anomaly => (SheetNames.Of(anomaly.Kind), anomaly.Bid, anomaly.Member!)));
    }

    private static IEnumerable<string?> Deviating(decimal limit, params decimal[] values) =>
        (Sheets.Scored(Sheets.Technical(), values) with { DeviationLimit = limit }).Result().Anomalies.Select(anomaly => anomaly.Member);
}
