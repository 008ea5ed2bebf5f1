using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Tenders;

/// <summary>The weight of the price and the bounds of the deduction, in words for the clerk.</summary>
public static class PriceWords
{
    public static Pair Share(Method method)
    {
        var share = Percent(ThePriceWeighsWhatTheLawDemands.Share(method));
        return new($"现在价格分占总分 {share}。", $"The price now weighs {share}.");
    }

    public static Pair Floor(Method method) => method switch
    {
        { Regime: not Regime.GovernmentProcurement } => new("按招标文件", "as the tender documents say"),
        { PricesFixedByState: true } => new("统一定价或固定价格: 不计价格分 (87号令 第五十五条)", "a fixed price: no price score (order 87, article 55)"),
        { Kind: null } => new("先在基本信息中选定货物、服务或工程", "choose goods, services or works in the basics first"),
        _ when ThePriceWeighsWhatTheLawDemands.Floor(method) is { } floor => new(
            $"{Kind(method.Kind).Zh}: 不低于总分的 {Percent(floor)} (87号令 第五十五条)。{Share(method).Zh}",
            $"{Kind(method.Kind).En}: at least {Percent(floor)} of all marks (order 87, article 55). {Share(method).En}"),
        _ => new("工程: 法规未定价格分下限", "works: no floor in the regulation"),
    };

    public static Pair Deduction(Method method)
    {
        var bounds = DeductionsLieWithinTheirBounds.Of(method);
        return bounds.IsEmpty
            ? new("没有可不填", "may be left empty")
            : new(
                $"小微企业 {Range(bounds[0])}, 联合体或者分包 {Range(bounds[1])}; 没有可不填",
                $"small enterprises {Range(bounds[0])}, consortium or subcontract {Range(bounds[1])}; may be left empty");
    }

    public static Pair Kind(TenderKind? kind) => kind switch
    {
        TenderKind.Goods => new("货物", "goods"),
        TenderKind.Services => new("服务", "services"),
        TenderKind.Works => new("工程", "works"),
        _ => new("未选定", "not chosen"),
    };

    private static string Range(DeductionBounds bounds) => $"{Percent(bounds.Least)} – {Percent(bounds.Most)}";

    private static string Percent(decimal share) => $"{share * 100:0.##} %";
}
