using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>Of goods and services in government procurement; works are tendered under another law, which knows no floor.</summary>
[Law(Laws.Order87, "第五十五条", "货物项目的价格分值占总分值的比重不得低于百分之三十, 服务项目不得低于百分之十")]
public static class ThePriceWeighsWhatTheLawDemands
{
    public const decimal ForGoods = 0.30m;
    public const decimal ForServices = 0.10m;

    /// <summary>Absent where the law states no floor, or where nothing says what is procured.</summary>
    public static decimal? Floor(Method method) => method switch
    {
        { Regime: not Regime.GovernmentProcurement } or { PricesFixedByState: true } => null,
        { Kind: TenderKind.Goods } => ForGoods,
        { Kind: TenderKind.Services } => ForServices,
        _ => null,
    };

    /// <summary>Weighted marks of the price over all weighted marks; 0 where nothing has marks yet.</summary>
    public static decimal Share(Method method)
    {
        var price = (method.Price?.Max ?? 0) * WeightOf(method, Weight.Price);
        var total = price + method.Criteria.Sum(criterion => criterion.Max * WeightOf(method, criterion.Section));
        return total > 0 ? price / total : 0;
    }

    public static Refusal? WhyNot(Method method) => Floor(method) is { } floor && Share(method) < floor ? Refusals.PriceWeight : null;

    private static decimal WeightOf(Method method, string part) => method.Weights.FirstOrDefault(weight => weight.Of == part)?.Factor ?? 1;
}
