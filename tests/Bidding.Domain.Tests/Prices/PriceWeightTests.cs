using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Prices;

public class PriceWeightTests
{
    [Theory(DisplayName = "价格分值占总分值的比重: 货物不低于百分之三十, 服务不低于百分之十; 工程与招标投标不设下限"), Proves(typeof(ThePriceWeighsWhatTheLawDemands))]
    [InlineData(TenderKind.Goods, 30, true)]
    [InlineData(TenderKind.Goods, 29, false)]
    [InlineData(TenderKind.Goods, 0, false)]
    [InlineData(TenderKind.Services, 10, true)]
    [InlineData(TenderKind.Services, 9, false)]
    [InlineData(TenderKind.Works, 5, true)]
    [InlineData(null, 5, true)]
    public void ThePriceHasItsWeight(TenderKind? kind, int price, bool lawful)
    {
        var method = Of(kind, 100 - price, price == 0 ? null : new LowPriceFirst(price));

        Assert.Equal(lawful ? null : "price-weight", Story.Convened(Cast.Convocation with { Method = method }).Refusal?.Code);
        Assert.Null(ThePriceWeighsWhatTheLawDemands.WhyNot(method with { Regime = Regime.Tendering }));
    }

    [Fact(DisplayName = "比重按权重折算后的满分计算, 不按标注的满分"), Proves(typeof(ThePriceWeighsWhatTheLawDemands))]
    public void WeightsCount()
    {
        var method = Of(TenderKind.Goods, 100, new LowPriceFirst(100m));

        Assert.Null(ThePriceWeighsWhatTheLawDemands.WhyNot(method with { Weights = [new("technical", 0.7m), new(Weight.Price, 0.3m)] }));
        Assert.Equal("price-weight", ThePriceWeighsWhatTheLawDemands.WhyNot(method with { Weights = [new("technical", 0.71m), new(Weight.Price, 0.29m)] })?.Code);
        Assert.Equal("price-weight", ThePriceWeighsWhatTheLawDemands.WhyNot(method with { Weights = [new(Weight.Price, 0.4m)] })?.Code);
    }

    [Fact(DisplayName = "执行国家统一定价标准和采用固定价格采购的, 价格不列为评审因素"), Proves(typeof(AFixedPriceIsNoFactor))]
    public void AFixedPriceHasNoPoints()
    {
        var method = Of(TenderKind.Goods, 70, new LowPriceFirst(30m)) with { PricesFixedByState = true };

        Assert.Equal("price-fixed-by-state", Story.Convened(Cast.Convocation with { Method = method }).Refusal?.Code);
        Assert.Null(Story.Convened(Cast.Convocation with { Method = method with { Price = null, Ties = [] } }).Refusal);
        Assert.Null(AFixedPriceIsNoFactor.WhyNot(method with { Regime = Regime.Tendering }));
    }

    [Fact(DisplayName = "政府采购的价格分只能采用低价优先法, 最高报价和最低报价都参加计算"), Proves(typeof(ProcurementScoresTheLowestPriceFirst))]
    public void ProcurementKnowsOneFormula()
    {
        var trimmed = new MeanDeviation(30m, 0, null, [new(3, 1, 1)], null, 0, [new(null, 1m)], [new(null, 0.5m)]);
        var method = Of(TenderKind.Goods, 70, trimmed);
        var quotes = Enumerable.Range(1, 5).Select(price => (Rational)price).ToArray();

        Assert.Equal("price-formula", Story.Convened(Cast.Convocation with { Method = method }).Refusal?.Code);
        Assert.Equal("price-formula", Story.Convened(Cast.Convocation with { Method = method with { Price = new LinearFromLowest(30m, 0) } }).Refusal?.Code);
        Assert.Null(ProcurementScoresTheLowestPriceFirst.WhyNot(method with { Regime = Regime.Tendering }));
        Assert.Equal((Rational)1, new LowPriceFirst(30m).Benchmark(quotes));
    }

    [Theory(DisplayName = "小微企业价格扣除的幅度: 货物服务百分之十至二十, 联合或分包四至六; 工程三至五, 一至二"), Proves(typeof(DeductionsLieWithinTheirBounds))]
    [InlineData(TenderKind.Goods, 0.10, null)]
    [InlineData(TenderKind.Services, 0.20, null)]
    [InlineData(TenderKind.Goods, 0.05, null)]
    [InlineData(TenderKind.Goods, 0.08, "deduction-bounds")]
    [InlineData(TenderKind.Services, 0.21, "deduction-bounds")]
    [InlineData(TenderKind.Goods, 0.03, "deduction-bounds")]
    [InlineData(TenderKind.Works, 0.05, null)]
    [InlineData(TenderKind.Works, 0.015, null)]
    [InlineData(TenderKind.Works, 0.10, "deduction-bounds-works")]
    [InlineData(TenderKind.Works, 0.025, "deduction-bounds-works")]
    [InlineData(null, 0.5, null)]
    public void ADeductionLiesWithinItsBounds(TenderKind? kind, double rate, string? refusal)
    {
        ImmutableArray<decimal> given = [(decimal)rate];

        Assert.Equal(refusal, DeductionsLieWithinTheirBounds.WhyNot(Cast.Method with { Kind = kind }, given)?.Code);
        Assert.Null(DeductionsLieWithinTheirBounds.WhyNot(Cast.TenderingMethod with { Kind = kind }, given));
        Assert.Null(DeductionsLieWithinTheirBounds.WhyNot(Cast.Method with { Kind = kind }, []));
    }

    private static Method Of(TenderKind? kind, decimal marks, PriceRule? price) => Cast.Method with
    {
        Kind = kind, Price = price, Ties = [], Weights = [], Minimums = [],
        Criteria = [new("T1", "总体方案", "technical", marks, Nature.Subjective, null)],
    };
}
