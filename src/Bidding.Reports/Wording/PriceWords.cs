using System.Collections.Immutable;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Reports.Wording;

/// <summary>A price formula with everything that moves a price score: how its benchmark is made, and what each part of a deviation costs.</summary>
internal static class PriceWords
{
    public static string Formula(PriceRule? price) => price switch
    {
        null => "不计价格",
        LowPriceFirst low => $"低价优先法：最低评审价 ÷ 评审价 × {Say.Number(low.Max)}",
        LinearFromLowest linear => $"以最低评审价为基准，{Say.Number(linear.Max)} × （1 - 超出比例），不低于 {Say.Number(linear.Floor)} 分",
        MeanDeviation mean =>
            $"平均基准价法：评标基准价为{Benchmark(mean)}；评审价等于基准价的得满分 {Say.Number(mean.Max)} 分，高于基准价的，{Bands(mean.Above)}，低于基准价的，{Bands(mean.Below)}，"
            + $"不足 1% 的按比例计算；不低于 {Say.Number(mean.Floor)} 分",
        _ => price.ToString()!,
    };

    /// <summary>What one price came to, step by step; percentages are shown with four places and reckoned with all.</summary>
    public static string Reckoning(PriceRule rule, decimal price, decimal benchmark) => rule switch
    {
        _ when price == benchmark => $"等于基准价，得满分 {Say.Number(rule.Max)}",
        LowPriceFirst => $"{Say.Amount(benchmark)} ÷ {Say.Amount(price)} × {Say.Number(rule.Max)}",
        _ when benchmark == 0 => "基准价为 0，偏差无从计算，取最低分",
        LinearFromLowest linear => $"{Say.Number(rule.Max)} × （1 - {Say.Number(Percent(price, benchmark))}%）"
            + AtLeast(linear.Max * (1 - (Percent(price, benchmark) / 100)), linear.Floor),
        MeanDeviation mean => Deviation(mean, Percent(price, benchmark)),
        _ => "",
    };

    /// <summary>去掉 1 个最低价和 2 个最高价; nothing where the step leaves out none.</summary>
    public static string LeftOut(TrimStep step) => (step.Low, step.High) switch
    {
        (0, 0) => "",
        (_, 0) => $"去掉 {step.Low} 个最低价",
        (0, _) => $"去掉 {step.High} 个最高价",
        _ => $"去掉 {step.Low} 个最低价和 {step.High} 个最高价",
    };

    public static string Blended(BenchmarkBlend? blend) => blend is null ? ""
        : $"，与最高限价 {Say.Amount(blend.Cap)} 元按 {Say.Number(1 - blend.Weight)} 比 {Say.Number(blend.Weight)} 加权";

    public static string Discounted(decimal discount) => discount == 0 ? "" : $"，下浮 {Say.Percent(discount)}";

    private static string Benchmark(MeanDeviation mean) => mean.Fixed is { } drawn
        ? $"抽取或者约定的固定值 {Say.Amount(drawn)} 元"
        : "参与价格计算的各投标评审价的算术平均" + Trimmed(mean.Trim) + Blended(mean.Blend) + Discounted(mean.Discount);

    /// <summary>Of several steps the last one reached counts.</summary>
    private static string Trimmed(ImmutableArray<TrimStep> steps)
    {
        var said = steps.Select(step => $"达到 {step.Bids} 个的，{(LeftOut(step) is { Length: > 0 } left ? left : "不去掉")}").ToList();
        return said.Count == 0 ? "" : $"（投标{string.Join("；", said)}）";
    }

    private static string Bands(ImmutableArray<DeviationBand> bands)
    {
        var (said, from) = (new List<string>(), 0m);
        foreach (var band in bands)
        {
            var part = (from, band.UpTo) switch
            {
                (0, null) => "",
                (0, { } upTo) => $"不超过 {Say.Number(upTo)}% 的部分",
                (_, null) => $"超过 {Say.Number(from)}% 的部分",
                (_, { } upTo) => $"超过 {Say.Number(from)}%、不超过 {Say.Number(upTo)}% 的部分",
            };
            said.Add(part + (band.Per == 0 ? "不扣分" : $"每 1% 扣 {Say.Number(band.Per)} 分"));
            from = band.UpTo ?? from;
        }

        return string.Join("，", bands is [.., { UpTo: not null }] ? said.Append($"超过 {Say.Number(from)}% 的部分不再扣分") : said);
    }

    private static string Deviation(MeanDeviation mean, decimal percent)
    {
        var (left, from, terms) = (mean.Max, 0m, "");
        foreach (var band in percent > 0 ? mean.Above : mean.Below)
        {
            var upTo = band.UpTo is { } limit && limit < Math.Abs(percent) ? limit : Math.Abs(percent);
            if (upTo > from && band.Per > 0)
            {
                (left, terms) = (left - ((upTo - from) * band.Per), $"{terms} - {Say.Number(upTo - from)} × {Say.Number(band.Per)}");
            }

            from = upTo;
        }

        return $"偏差率 {Say.Number(percent)}%，{(terms.Length == 0 ? $"不扣分，得 {Say.Number(mean.Max)}" : Say.Number(mean.Max) + terms)}" + AtLeast(left, mean.Floor);
    }

    private static string AtLeast(decimal score, decimal floor) => score < floor ? $"，低于最低分，取 {Say.Number(floor)}" : "";

    private static decimal Percent(decimal price, decimal benchmark) => decimal.Round((price - benchmark) / benchmark * 100, 4, MidpointRounding.AwayFromZero);
}
