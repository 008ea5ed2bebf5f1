using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Scoring;

[Proves(typeof(Ranking))]
public class RankingTests
{
    private static readonly ScoreSheet Equal = Sheets.Scored(Sheets.Technical(), [40], [40], [40], [50]) with
    {
        Bids = [Sheets.Bid("甲", 100), Sheets.Bid("乙", 90), Sheets.Bid("丙", 100), Sheets.Bid("丁", 200)],
    };

    [Fact(DisplayName = "总分相同的, 报价低者在前")]
    public void OfEqualTotalsTheLowerQuoteComesFirst() =>
        Assert.Equal([("丁", 1), ("乙", 2), ("丙", 3), ("甲", 3)], Ranks(Equal with { Ties = [TieRule.Quote] }));

    [Fact(DisplayName = "仍相同则并列, 后一名次顺延")]
    public void WhoIsStillEqualSharesARankAndTheNextSkips() =>
        Assert.Equal([("丁", 1), ("丙", 2), ("乙", 2), ("甲", 2)], Ranks(Equal));

    [Fact(DisplayName = "并列者一同推荐")]
    public void CandidatesAreAllWhoseRankIsRecommended()
    {
        Assert.Equal(["丁"], (Equal with { Candidates = 1 }).Result().Candidates.AsEnumerable());
        Assert.Equal(["丁", "丙", "乙", "甲"], (Equal with { Candidates = 2 }).Result().Candidates.AsEnumerable());
        Assert.Empty((Equal with { Candidates = 0 }).Result().Candidates);
    }

    [Fact(DisplayName = "总分相同的, 评审价低者在前")]
    public void AnEvaluatedPriceMayBreakATie()
    {
        var sheet = Equal with { Ties = [TieRule.EvaluatedPrice], Bids = Equal.Bids.SetItem(0, Equal.Bids[0] with { Deductions = [0.2m] }) };

        Assert.Equal([("丁", 1), ("甲", 2), ("乙", 3), ("丙", 4)], Ranks(sheet));
    }

    [Fact(DisplayName = "总分相同的, 技术得分高者在前; 规则依次适用")]
    public void ASectionMayBreakATieAndRulesApplyInOrder()
    {
        var sheet = TwoSections((30, 10), (10, 30), (30, 10)) with { Ties = ["technical", TieRule.Quote] };
        sheet = sheet with { Bids = [Sheets.Bid("甲", 100), Sheets.Bid("乙", 1), Sheets.Bid("丙", 99)] };

        Assert.Equal([("丙", 1), ("甲", 2), ("乙", 3)], Ranks(sheet));
    }

    [Fact(DisplayName = "各分部乘以权重, 各自取整后相加")]
    public void EachWeightedPartIsRoundedBeforeTheyAreAdded()
    {
        var sheet = TwoSections((0.05m, 0.05m)) with { Weights = [new("technical", 0.1m), new("commercial", 0.1m)] };

        Assert.Equal("0.02", $"{sheet.Result().Bids[0].Total}");
        Assert.Equal("0.05", $"{sheet.Result().Bids[0].Sections[0].Score}");
    }

    [Fact(DisplayName = "权重为零的分部不计入总分")]
    public void AWeightOfZeroIsLawful() =>
        Assert.Equal("10.00", $"{(TwoSections((30, 10)) with { Weights = [new("technical", 0)] }).Result().Bids[0].Total}");

    [Fact(DisplayName = "未达合格线者不排名, 也不参与价格计算")]
    public void ABidBelowAMinimumIsNeitherRankedNorPriced()
    {
        var sheet = TwoSections((29.994m, 9), (30, 9), (29.995m, 20)) with
        {
            Minimums = [new("commercial", 10), new("technical", 30)],
            Price = new LowPriceFirst(10),
            Bids = [Sheets.Bid("甲", 1), Sheets.Bid("乙", 2), Sheets.Bid("丙", 100)],
        };

        var result = sheet.Result();

        Assert.Equal([new("乙", "commercial"), new("甲", "technical"), new("甲", "commercial")], result.BelowMinimum.AsEnumerable());
        Assert.Equal(["丙"], result.Candidates.AsEnumerable());
        Assert.Equal("100.00", $"{result.Benchmark}");
    }

    [Fact(DisplayName = "无人达到合格线时, 没有基准价也没有候选人")]
    public void WhereNobodyRemainsThereIsNoBenchmarkAndNoCandidate() =>
        Assert.Equal(
            """{"benchmark":null,"bids":[],"candidates":[],"belowMinimum":[{"bid":"甲","section":"technical"}],"anomalies":[],"abnormallyLow":[]}""",
            (TwoSections((1, 1)) with { Minimums = [new("technical", 2)], Price = new LowPriceFirst(10), Bids = [Sheets.Bid("甲", 1)] }).ResultText());

    [Fact(DisplayName = "全部被否决时, 结果为空")]
    public void WhereEveryBidIsRejectedTheResultIsEmpty()
    {
        var sheet = Sheets.Priced(new LowPriceFirst(30), 10) with { AbnormallyLow = new(0.5m, 0.5m, 0.45m, 100) };
        sheet = sheet with { Bids = [sheet.Bids[0] with { Rejected = true, Quote = null }] };

        Assert.Equal("""{"benchmark":null,"bids":[],"candidates":[],"belowMinimum":[],"anomalies":[],"abnormallyLow":[]}""", sheet.ResultText());
    }

    [Fact(DisplayName = "分部按首次出现的次序列出")]
    public void SectionsKeepTheOrderOfFirstAppearance() =>
        Assert.Equal(["technical", "commercial"], TwoSections((1, 2)).Result().Bids[0].Sections.Select(section => section.Section));

    private static ScoreSheet TwoSections(params (decimal Technical, decimal Commercial)[] rows)
    {
        var sheet = Sheets.Scored(Sheets.Technical(), [.. rows.Select(row => new[] { row.Technical })]);
        return sheet with
        {
            Criteria = [Sheets.Technical(), Sheets.Commercial()],
            Scores = [.. sheet.Scores, .. sheet.Bids.Zip(rows, (bid, row) => new Score("E1", bid.Id, "C1", row.Commercial))],
        };
    }

    private static IEnumerable<(string, int)> Ranks(ScoreSheet sheet) => sheet.Result().Bids.Select(bid => (bid.Id, bid.Rank));
}
