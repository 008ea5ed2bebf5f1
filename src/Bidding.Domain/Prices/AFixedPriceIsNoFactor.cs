using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>Where every bidder must quote the same, points for the price would only blur the rest.</summary>
[Law(Laws.Order87, "第五十五条", "执行国家统一定价标准和采用固定价格采购的项目, 其价格不列为评审因素")]
public static class AFixedPriceIsNoFactor
{
    public static Refusal? WhyNot(Method method) =>
        method is { Regime: Regime.GovernmentProcurement, PricesFixedByState: true, Price: not null } ? Refusals.PriceFixedByState : null;
}
