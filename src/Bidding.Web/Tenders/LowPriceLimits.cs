using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Tenders;

/// <summary>异常低价 limits where a lot is set up: the law's shares where nobody has said others, and the cap they are held against.</summary>
internal static class LowPriceLimits
{
    /// <summary>财库〔2026〕2号: where no price cap is set the budget is the cap. The other regime knows no such thing.</summary>
    public static decimal? Cap(Regime regime, decimal budget, decimal? priceCap) => regime == Regime.GovernmentProcurement ? priceCap ?? budget : priceCap;

    public static decimal? Cap(TenderRow tender) => Cap(LotMethod.RegimeOf(tender.Regime), tender.Budget, tender.PriceCap);

    /// <summary>
    /// What a change of step 1 makes of the limits: they begin with the law's shares when the lot comes under that law, and a
    /// cap that was the tender's follows it. A cap of the lot's own, from an import, stays.
    /// </summary>
    public static AbnormallyLowLimits? Follow(Method before, Regime regime, decimal? capBefore, decimal? cap)
    {
        if (before.AbnormallyLow is { } limits)
        {
            return limits.Cap is null || limits.Cap == capBefore ? limits with { Cap = cap } : limits;
        }

        return regime == Regime.GovernmentProcurement && before.Regime != regime ? LowPriceSharesAreRaisedAtMostTo65Percent.Least(cap) : null;
    }
}
