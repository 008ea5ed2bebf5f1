using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>The purchaser may call more quotes low than the law does, not fewer; in government procurement only.</summary>
[Law(Laws.LowPrice2, "异常低价审查标准", "采购人可以提高比例, 最高不得超过百分之六十五")]
public static class LowPriceSharesAreRaisedAtMostTo65Percent
{
    /// <summary>Of the mean and of the second lowest.</summary>
    public const decimal LeastOfOthers = 0.50m;

    public const decimal LeastOfCap = 0.45m;

    public const decimal Most = 0.65m;

    /// <summary>The shares of the law itself, which a purchaser may raise.</summary>
    public static AbnormallyLowLimits Least(decimal? cap) => new(LeastOfOthers, LeastOfOthers, LeastOfCap, cap);

    public static Refusal? WhyNot(Method method) => method is { Regime: Regime.GovernmentProcurement, AbnormallyLow: { } limits }
        && (limits.OfMean is < LeastOfOthers or > Most || limits.OfSecondLowest is < LeastOfOthers or > Most || limits.OfCap is < LeastOfCap or > Most)
            ? Refusals.LowPriceShares
            : null;
}
