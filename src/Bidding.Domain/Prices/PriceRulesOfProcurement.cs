using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Prices;

/// <summary>What article 55 of order 87 says of the price in a method: the check page, the freezing and the convening ask it here.</summary>
public static class PriceRulesOfProcurement
{
    public static IEnumerable<Refusal> All(Method method) =>
        new[] { AFixedPriceIsNoFactor.WhyNot(method), ProcurementScoresTheLowestPriceFirst.WhyNot(method), ThePriceWeighsWhatTheLawDemands.WhyNot(method) }.OfType<Refusal>();
}
