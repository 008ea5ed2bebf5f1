using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring.Formulas;

[Proves(typeof(LowPriceFirst))]
public class LowPriceFirstTests
{
    [Fact(DisplayName = "低价优先法: 最低评审价得满分, 其余按比例")]
    public void TheLowestPriceHasFullMarksAndTheOthersTheirShare() =>
        Assert.Equal(["28.16", "30.00", "26.29"], Sheets.Priced(new LowPriceFirst(30), 980_000, 920_000, 1_050_000).PriceScores());

    [Fact(DisplayName = "小微企业价格扣除只改变评审价")]
    [Proves(typeof(EvaluatedPrice))]
    public void ADeductionLowersTheEvaluatedPrice()
    {
        var sheet = Sheets.Priced(new LowPriceFirst(30), 980_000, 920_000, 1_050_000);
        sheet = sheet with { Bids = sheet.Bids.SetItem(2, sheet.Bids[2] with { Deductions = [0.06m, 0.04m] }) };

        Assert.Equal(["28.16", "30.00", "29.21"], sheet.PriceScores());
        Assert.Equal("945000.00", $"{sheet.Result().Bids.Single(bid => bid.Id == "丙").EvaluatedPrice}");
    }

    [Fact(DisplayName = "评审价为零者得满分, 其余得零分")]
    public void BesideAPriceOfZeroNothingElseScores() =>
        Assert.Equal(["30.00", "0.00", "30.00"], Sheets.Priced(new LowPriceFirst(30), 0, 5, 0).PriceScores());

    [Fact(DisplayName = "得分不超出满分, 价高者不多得")]
    public void ScoresStayWithinTheMarksAndNeverRiseWithThePrice() => FormulaLaws.HoldFor(new LowPriceFirst(37.5m));
}

internal static class FormulaLaws
{
    /// <summary>Within 0..max, and a dearer bid never scores more: for formulas that start from the lowest price.</summary>
    public static void HoldFor(PriceRule rule) => Gen.Int[0, 1_000_000].Array[1, 9].Sample(cents =>
    {
        var bids = Sheets.Priced(rule, [.. cents.Select(cent => cent / 100m)]).Result().Bids;

        Assert.All(bids, bid => Assert.InRange(bid.Price!.Value, 0, rule.Max));
        var scores = bids.OrderBy(bid => bid.EvaluatedPrice).Select(bid => bid.Price!.Value).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(rule.Max, scores[0]);
    });
}
