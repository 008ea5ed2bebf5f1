using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Prices;

public class LowPriceSharesTests
{
    [Theory(DisplayName = "异常低价审查比例可以提高, 最高不得超过百分之六十五, 也不得低于法定比例"), Proves(typeof(LowPriceSharesAreRaisedAtMostTo65Percent))]
    [InlineData(0.50, 0.50, 0.45, true)]
    [InlineData(0.65, 0.65, 0.65, true)]
    [InlineData(0.66, 0.50, 0.45, false)]
    [InlineData(0.50, 0.651, 0.45, false)]
    [InlineData(0.50, 0.50, 0.70, false)]
    [InlineData(0.49, 0.50, 0.45, false)]
    [InlineData(0.50, 0.40, 0.45, false)]
    [InlineData(0.50, 0.50, 0.44, false)]
    public void SharesLieBetweenTheLawAnd65Percent(double ofMean, double ofSecond, double ofCap, bool lawful)
    {
        var limits = new AbnormallyLowLimits((decimal)ofMean, (decimal)ofSecond, (decimal)ofCap, 1_200_000m);
        var convened = Story.Convened(Cast.Convocation with { Method = Cast.Method with { AbnormallyLow = limits } });
        var tendering = Story.Convened(Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = limits } });

        Assert.Equal(lawful ? null : "low-price-shares", convened.Refusal?.Code);
        Assert.Null(tendering.Refusal);
    }
}
