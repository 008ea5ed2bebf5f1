using System.Text.Json.Serialization;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>How evaluated prices (评审价) become points. One file a formula, in Formulas/.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "formula")]
[JsonDerivedType(typeof(LowPriceFirst), LowPriceFirst.Name)]
[JsonDerivedType(typeof(LinearFromLowest), LinearFromLowest.Name)]
[JsonDerivedType(typeof(MeanDeviation), MeanDeviation.Name)]
public abstract record PriceRule(decimal Max);
