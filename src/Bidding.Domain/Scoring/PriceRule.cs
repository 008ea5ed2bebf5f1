using System.Text.Json.Serialization;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>How evaluated prices (评审价) become points. One file a formula, in Formulas/.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "formula")]
[JsonDerivedType(typeof(LowPriceFirst), LowPriceFirst.Name)]
[JsonDerivedType(typeof(LinearFromLowest), LinearFromLowest.Name)]
[JsonDerivedType(typeof(MeanDeviation), MeanDeviation.Name)]
public abstract record PriceRule(decimal Max)
{
    internal abstract string Formula { get; }

    internal virtual decimal Least => 0;

    /// <summary>评标基准价, before it is rounded to an amount. There is at least one price.</summary>
    internal abstract Rational Benchmark(Rational[] prices);

    /// <summary>The points for one price, before they are rounded.</summary>
    internal abstract Rational Score(Rational price, Rational benchmark);

    internal virtual void Check(List<SheetProblem> found)
    {
        // Most formulas have no parameter that could be wrong in itself.
    }
}
