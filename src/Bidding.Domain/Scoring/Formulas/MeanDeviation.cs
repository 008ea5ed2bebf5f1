using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Formulas;

/// <summary>平均基准价法: points are taken per percent of deviation from a benchmark made of the prices' mean.</summary>
[Law(Laws.Tendering, "第四十条", "按照招标文件确定的方法计算价格分: 以平均价下浮为基准, 按偏差率扣分")]
[Law(Laws.TenderingRegulations, "第五十条", "不得以投标报价是否接近标底作为中标条件: 基准价由各投标报价得出, 或者在开标时抽取")]
public sealed record MeanDeviation(
    decimal Max,
    decimal Floor,
    decimal? Fixed,
    ImmutableArray<TrimStep> Trim,
    BenchmarkBlend? Blend,
    decimal Discount,
    ImmutableArray<DeviationBand> Above,
    ImmutableArray<DeviationBand> Below) : PriceRule(Max)
{
    public const string Name = "mean-deviation";

    internal override string Formula => Name;

    internal override decimal Least => Floor;

    internal override Rational Benchmark(Rational[] prices)
    {
        if (Fixed is { } drawn)
        {
            return drawn;
        }
        var step = Trim.LastOrDefault(step => step.Bids <= prices.Length);
        var mean = Rational.Mean(Trimmed.Of(prices, step?.Low ?? 0, step?.High ?? 0));
        return (Blend?.Into(mean) ?? mean) * (1 - (Rational)Discount);
    }

    /// <remarks>From a benchmark of 0 any other price deviates beyond measure.</remarks>
    internal override Rational Score(Rational price, Rational benchmark)
    {
        if (price == benchmark || benchmark == 0)
        {
            return price == benchmark ? Max : Floor;
        }
        var percent = (price - benchmark) / benchmark * 100;
        return Rational.Max(Floor, Max - DeviationBand.Points(percent > 0 ? Above : Below, Rational.Abs(percent)));
    }

    internal override void Check(List<SheetProblem> found)
    {
        found.FloorAbove(Max, Floor);
        found.NoAmount("price.fixed", Fixed);
        for (var i = 0; i < Trim.Length; i++)
        {
            Trim[i].Check($"price.trim[{i}]", found);
        }
        found.NoAmount("price.blend.cap", Blend?.Cap);
        found.NoShare("price.blend.weight", Blend?.Weight);
        found.NoShare("price.discount", Discount);
        DeviationBand.Check("price.above", Above, found);
        DeviationBand.Check("price.below", Below, found);
    }
}

/// <summary>From <paramref name="Bids"/> prices on, so many lowest and highest are left out of the mean.</summary>
public sealed record TrimStep(int Bids, int Low, int High)
{
    internal void Check(string field, List<SheetProblem> found)
    {
        found.Negative($"{field}.bids", Bids);
        found.Negative($"{field}.low", Low);
        found.Negative($"{field}.high", High);
    }
}

/// <summary>mean x (1 - weight) + cap x weight.</summary>
public sealed record BenchmarkBlend(decimal Cap, decimal Weight)
{
    internal Rational Into(Rational mean) => mean * (1 - (Rational)Weight) + (Rational)Cap * Weight;
}

/// <summary>Points per percent up to so many percent; the last band may be open. One open band alone is the plain "points per percent".</summary>
public sealed record DeviationBand(decimal? UpTo, decimal Per)
{
    internal static Rational Points(ImmutableArray<DeviationBand> bands, Rational percent)
    {
        var taken = Rational.Zero;
        var from = Rational.Zero;
        foreach (var band in bands)
        {
            var upTo = band.UpTo is { } limit ? Rational.Min(limit, percent) : percent;
            taken += (upTo - from) * band.Per;
            from = upTo;
        }
        return taken;
    }

    internal static void Check(string field, ImmutableArray<DeviationBand> bands, List<SheetProblem> found)
    {
        if (bands.IsEmpty)
        {
            found.Add(new(field, "[]", "there is no band"));
        }
        var from = 0m;
        for (var i = 0; i < bands.Length; i++)
        {
            var (upTo, per) = bands[i];
            if (per < 0)
            {
                var plain = upTo is null && bands.Length == 1;
                found.Add(new(plain ? field : $"{field}[{i}].per", OneLine.Number(per), "points are taken, so they are not negative"));
            }
            if (upTo is null && i < bands.Length - 1)
            {
                found.Add(new($"{field}[{i}].upTo", OneLine.Missing, "only the last band may be open"));
            }
            if (upTo <= from)
            {
                found.Add(new($"{field}[{i}].upTo", OneLine.Number(upTo.Value), "bands go upwards from 0"));
            }
            from = upTo ?? from;
        }
    }
}
