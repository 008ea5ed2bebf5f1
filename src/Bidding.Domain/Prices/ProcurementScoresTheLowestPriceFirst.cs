using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Prices;

/// <summary>The one lawful formula takes the lowest quote for its benchmark, so that none can be dropped before.</summary>
[Law(Laws.Order87, "第五十五条", "综合评分法中的价格分统一采用低价优先法计算")]
[Law(Laws.Order87, "第五十五条", "评标过程中, 不得去掉报价中的最高报价和最低报价", Unconfirmed = true)]
public static class ProcurementScoresTheLowestPriceFirst
{
    public static Refusal? WhyNot(Method method) =>
        method is { Regime: Regime.GovernmentProcurement, Price: not (null or LowPriceFirst) } ? Refusals.PriceFormula : null;
}
