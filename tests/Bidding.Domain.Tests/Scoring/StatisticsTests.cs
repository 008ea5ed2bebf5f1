using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class StatisticsTests
{
    private static readonly Gen<ScoreSheet> Any =
        from rows in Gen.Int[0, 40].Select(half => half / 4m).Array[5].Array[2, 6]
        from quotes in Gen.Int[0, 6].Select(quote => 100m + quote).Array[rows.Length]
        select Sheets.Scored(Sheets.Technical(max: 10), rows) with
        {
            Bids = [.. quotes.Select((quote, i) => Sheets.Bid("甲乙丙丁戊己"[i].ToString(), quote))],
            Price = new LowPriceFirst(10),
            Ties = [TieRule.Quote],
            DeviationLimit = 0.3m,
        };

    [Fact(DisplayName = "31.0 32.5 30.0 38.0 31.5: 修正 z 为 4.38, 提示; 去一偏离 21.6 %, 未超 30 %")]
    [Proves(typeof(ModifiedZ))]
    public void TheExampleOfThePracticeIsFlaggedByMadOnly()
    {
        var found = Assert.Single(Of(Sheets.Scored(Sheets.Technical(), [31.0m, 32.5m, 30.0m, 38.0m, 31.5m]) with { DeviationLimit = 0.3m }).Members);

        Assert.Equal((FindingKind.ModifiedZ, "E4", 4.3843m, 3.5m), (found.Kind, found.Member, found.Statistic!.Value, found.Threshold));
        Assert.Equal((38.0m, 31.5m, 1.0m), (found.Own, found.Middle, found.Spread!.Value));
        Assert.Equal("31 32.5 30 38 31.5", string.Join(' ', found.Sums));
    }

    [Fact(DisplayName = "恰为 3.5 的不提示, 超过才提示; 比较按分数精确进行")]
    [Proves(typeof(ModifiedZ))]
    public void TheThresholdItselfIsNotBeyondIt()
    {
        // Median 0, MAD 0.6745: z of 3.5 is exactly 3.5.
        Assert.Empty(Of(Sheets.Scored(Sheets.Technical(), [0m, -0.6745m, 0.6745m, 3.5m, -0.1m])).Members);
        Assert.Single(Of(Sheets.Scored(Sheets.Technical(), [0m, -0.6745m, 0.6745m, 3.500001m, -0.1m])).Members);
    }

    [Fact(DisplayName = "过半成员给分相同的, 修正 z 无从计算, 不作提示")]
    [Proves(typeof(ModifiedZ))]
    public void WithoutSpreadItSaysNothing() =>
        Assert.Empty(Of(Sheets.Scored(Sheets.Technical(), [8m, 8m, 8m, 2m, 9m])).Members);

    [Fact(DisplayName = "畸高畸低: 以其他成员的平均值为准, 超过规定比例的提示")]
    [Proves(typeof(LeaveOneOut))]
    public void TheDeviationCarriesItsFigures()
    {
        var found = Assert.Single(Of(Sheets.Scored(Sheets.Technical(), [10m, 10m, 10m, 10m, 6m]) with { DeviationLimit = 0.3m }).Members);

        Assert.Equal((FindingKind.Deviation, "E5", -0.4m, 0.3m, 6m, 10m), (found.Kind, found.Member, found.Statistic!.Value, found.Threshold, found.Own, found.Middle));
    }

    [Fact(DisplayName = "一致性系数: 五人三标, 一人顺序相反, W = 0.36; 全体一致为 1")]
    [Proves(typeof(KendallsW))]
    public void OneReversedListPullsTheAgreementDown()
    {
        var alike = Of(Sheets.Scored(Sheets.Technical(), [9m, 9m, 9m, 9m, 9m], [8m, 8m, 8m, 8m, 8m], [7m, 7m, 7m, 7m, 7m])).Agreement;
        var reversed = Of(Sheets.Scored(Sheets.Technical(), [9m, 9m, 9m, 9m, 7m], [8m, 8m, 8m, 8m, 8m], [7m, 7m, 7m, 7m, 9m])).Agreement;

        Assert.Equal((1m, false), (alike.W!.Value, alike.IsLow));
        Assert.Equal((0.36m, true), (reversed.W!.Value, reversed.IsLow)); // S = 18, 12 × 18 / (25 × 24)
        Assert.Equal("3.0 2.0 1.0", string.Join(' ', reversed.Ranks[4].Ranks));
    }

    [Fact(DisplayName = "同分的名次取平均, 公式按同分修正")]
    [Proves(typeof(KendallsW))]
    public void TiesAreCorrectedFor()
    {
        // Ranks 1.5 1.5 3 twice: S = 2 × 1.5² … = 6, 12 × 6 / (4 × 24 − 2 × 12) = 1: both agree as far as they distinguish.
        var agreement = Of(Sheets.Scored(Sheets.Technical(), [9m, 9m], [9m, 9m], [7m, 7m])).Agreement;
        Assert.Equal(1m, agreement.W);
        Assert.Equal("1.5 1.5 3.0", string.Join(' ', agreement.Ranks[0].Ranks));
        Assert.Null(Of(Sheets.Scored(Sheets.Technical(), [9m, 9m], [9m, 9m])).Agreement.W);
    }

    [Fact(DisplayName = "一致性系数恒在 0 与 1 之间, 与成员、投标的先后无关")]
    [Proves(typeof(KendallsW))]
    public void TheAgreementLiesBetweenNoneAndFull()
    {
        var seen = 0;
        Gen.Select(Any, Gen.Int).Sample((sheet, seed) =>
        {
            var w = Of(sheet).Agreement.W;
            if (w is { } value)
            {
                Interlocked.Increment(ref seen);
                Assert.InRange(value, 0m, 1m);
            }

            var shuffled = sheet with { Members = Shuffled(sheet.Members, seed), Bids = Shuffled(sheet.Bids, seed + 1), Scores = Shuffled(sheet.Scores, seed + 2) };
            Assert.Equal(w, Of(shuffled).Agreement.W);
        });
        Assert.True(seen > 50);
    }

    [Fact(DisplayName = "关键性: 去掉该成员的评分, 第一名是否改变; 与另行计算的结果一致")]
    [Proves(typeof(Pivotality))]
    public void PivotalityEqualsANaiveSecondComputation()
    {
        var (changed, kept) = (0, 0);
        Any.Sample(sheet =>
        {
            foreach (var pivot in Of(sheet).Pivots)
            {
                Assert.Equal(Naive(sheet, null), pivot.First.ToArray().AsEnumerable());
                Assert.Equal(Naive(sheet, pivot.Member), pivot.FirstWithout.ToArray().AsEnumerable());
                Interlocked.Increment(ref pivot.Changes ? ref changed : ref kept);
            }
        });
        Assert.True(changed > 20 && kept > 20, $"both cases must occur: {changed} changed, {kept} kept");
    }

    [Fact(DisplayName = "评分到达的先后不影响任何提示")]
    [Proves(typeof(LeaveOneOut))]
    public void TheOrderOfArrivalChangesNoFinding() => Gen.Select(Any, Gen.Int).Sample((sheet, seed) =>
    {
        var other = sheet with { Scores = Shuffled(sheet.Scores, seed) };

        Assert.Equal(Words(Of(sheet)), Words(Of(other)));
    });

    [Fact(DisplayName = "每一偏离提示都与评审结果中的提示一一对应")]
    [Proves(typeof(LeaveOneOut))]
    public void TheFindingsAgreeWithTheResult() => Any.Sample(sheet =>
        Assert.Equal(
            sheet.Result().Anomalies.Where(anomaly => anomaly.Kind == AnomalyKind.Deviation).Select(anomaly => (anomaly.Bid, anomaly.Member!)),
            Of(sheet).Members.Where(found => found.Kind == FindingKind.Deviation).Select(found => (found.Bid, found.Member))));

    private static PanelFindings Of(ScoreSheet sheet) => PanelFindings.Of(sheet, sheet.Result());

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, int seed) =>
        [.. items.Index().OrderBy(item => unchecked((uint)(item.Index + 1) * 2654435761u ^ (uint)seed * 40503u)).Select(item => item.Item)];

    private static IEnumerable<string> Words(PanelFindings findings) =>
        [.. findings.Members.Select(found => $"{found.Kind} {found.Bid} {found.Member} {found.Statistic}"), $"{findings.Agreement.W}", .. findings.Pivots.Select(pivot => $"{pivot.Member} {pivot.Changes}")];

    /// <summary>By hand and in plain decimals: mean over the members left, two places, plus the price score.</summary>
    private static IEnumerable<string> Naive(ScoreSheet sheet, string? without)
    {
        var lowest = sheet.Bids.Min(bid => bid.Quote!.Value);
        var totals = sheet.Bids.Select(bid =>
        {
            var given = sheet.Scores.Where(score => score.Bid == bid.Id && score.Member != without).Select(score => score.Value).ToList();
            var technical = decimal.Round(given.Sum() / given.Count, 2, MidpointRounding.AwayFromZero);
            var price = decimal.Round(lowest * 10 / bid.Quote!.Value, 2, MidpointRounding.AwayFromZero);
            return (bid.Id, Total: technical + price, Quote: bid.Quote.Value);
        }).ToList();
        var best = totals.OrderByDescending(bid => bid.Total).ThenBy(bid => bid.Quote).First();
        return [.. totals.Where(bid => bid.Total == best.Total && bid.Quote == best.Quote).Select(bid => bid.Id).Order(StringComparer.Ordinal)];
    }
}
