using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Room;

/// <summary>The price formulas in words and figures, for the page that explains a score line by line.</summary>
internal static class PriceFormulas
{
    public static string BenchmarkOf(PriceRule rule, Language say) => rule switch
    {
        MeanDeviation { Fixed: not null } => say[("采购文件规定", "fixed by the tender documents")],
        MeanDeviation mean => say[("评审价平均值", "mean of evaluated prices")] + Blend(mean, say) + Discount(mean, say),
        _ => say[ResultTexts.LowestPrice],
    };

    public static string ScoreOf(PriceRule rule, decimal benchmark, decimal price, Language say) => rule switch
    {
        LowPriceFirst => $"{Names.Amount(benchmark)} ÷ {Names.Amount(price)} × {Names.Score(rule.Max)}",
        LinearFromLowest => $"{Names.Score(rule.Max)} × (1 − ({Names.Amount(price)} − {Names.Amount(benchmark)}) ÷ {Names.Amount(benchmark)})",
        _ => $"{Names.Score(rule.Max)} − {say[("扣分", "points taken")]} ({say[("偏差率", "deviation")]} {Deviation(benchmark, price)})",
    };

    private static string Deviation(decimal benchmark, decimal price) => benchmark == 0 ? "—" : ((price - benchmark) / benchmark * 100).ToString("0.00##") + " %";

    private static string Blend(MeanDeviation mean, Language say) => mean.Blend is { } blend
        ? $" × {1 - blend.Weight} + {say[("最高限价", "price cap")]} {Names.Amount(blend.Cap)} × {blend.Weight}"
        : "";

    private static string Discount(MeanDeviation mean, Language say) => mean.Discount == 0
        ? ""
        : $" × (1 − {say[("下浮", "discount")]} {Names.Percent(mean.Discount)})";
}
