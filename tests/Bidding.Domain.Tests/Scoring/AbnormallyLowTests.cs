using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Tests.Scoring;

public class AbnormallyLowTests
{
    private static readonly AbnormallyLowLimits Limits = new(0.50m, 0.50m, 0.45m, 1200);

    [Fact(DisplayName = "异常低价: 低于次低价一半, 低于最高限价的百分之四十五")]
    public void EachTriggerIsNamed() =>
        Assert.Equal([LowPriceTrigger.SecondLowest, LowPriceTrigger.Cap], Low(Limits, 480, 1000, 1060, 1100)["甲"]);

    [Fact(DisplayName = "恰为界限者不触发")]
    public void ExactlyTheShareIsNotBelowIt()
    {
        Assert.Empty(Low(Limits with { Cap = null }, 500, 1000, 1500));
        Assert.Equal([LowPriceTrigger.SecondLowest], Low(Limits with { Cap = null }, 499.99m, 1000, 1000)["甲"]);
    }

    [Fact(DisplayName = "低于全部报价平均值的一半")]
    public void TheMeanIsThatOfAllQuotes() => Assert.Equal([LowPriceTrigger.Mean], Low(Limits with { Cap = null }, 500, 900, 4000)["甲"]);

    [Fact(DisplayName = "只有一家时没有次低价")]
    public void OneBidAloneHasNoSecondLowest() => Assert.Equal([LowPriceTrigger.Cap], Low(Limits, 100)["甲"]);

    [Fact(DisplayName = "两家报价同为最低时, 次低价即该价")]
    public void OfTwoEqualLowestQuotesTheSecondIsTheSecondLowest() => Assert.Empty(Low(Limits with { OfMean = 0.01m, Cap = null }, 10, 10, 1000));

    [Fact(DisplayName = "异常低价只看报价, 不看评审价")]
    public void QuotesCountAndNotEvaluatedPrices()
    {
        var sheet = Sheets.Priced(new LowPriceFirst(30), 1000, 1000) with { AbnormallyLow = Limits };
        sheet = sheet with { Bids = sheet.Bids.SetItem(0, sheet.Bids[0] with { Deductions = [0.9m] }) };

        Assert.Empty(sheet.Result().AbnormallyLow);
    }

    private static Dictionary<string, IEnumerable<LowPriceTrigger>> Low(AbnormallyLowLimits limits, params decimal[] quotes) =>
        (Sheets.Priced(new LowPriceFirst(30), quotes) with { AbnormallyLow = limits }).Result().AbnormallyLow
            .ToDictionary(low => low.Bid, low => low.Triggers.AsEnumerable());
}
