using System.Collections.Immutable;

namespace Bidding.Domain.Scoring.Formulas;

/// <summary>平均基准价法: points are taken per percent of deviation from a benchmark made of the prices' mean.</summary>
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
}

/// <summary>From <paramref name="Bids"/> prices on, so many lowest and highest are left out of the mean.</summary>
public sealed record TrimStep(int Bids, int Low, int High);

/// <summary>mean x (1 - weight) + cap x weight.</summary>
public sealed record BenchmarkBlend(decimal Cap, decimal Weight);

/// <summary>Points per percent up to so many percent; the last band may be open. One open band alone is the plain "points per percent".</summary>
public sealed record DeviationBand(decimal? UpTo, decimal Per);
