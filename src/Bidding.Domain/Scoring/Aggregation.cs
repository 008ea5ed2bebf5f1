using System.Text.Json.Serialization;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring;

/// <summary>How the members' section subtotals for one bid become one score.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Mean), Mean.Kind)]
[JsonDerivedType(typeof(TrimmedMean), TrimmedMean.Kind)]
public abstract record Aggregation
{
    public static readonly Aggregation Default = new Mean();

    internal abstract Rational Of(Rational[] subtotals);
}

/// <summary>算术平均.</summary>
[Law(Laws.Order87, "第五十五条", "各成员独立评分, 取算术平均值", Unconfirmed = true)]
public sealed record Mean : Aggregation
{
    public const string Kind = "mean";

    internal override Rational Of(Rational[] subtotals) => Rational.Mean(subtotals);
}

/// <summary>去掉若干最高分和最低分: applies from so many members on, and only where something remains; otherwise the plain mean.</summary>
[Law(Laws.Order12, "第三十五条", "招标文件规定的, 去掉最高和最低评分后平均", Unconfirmed = true)]
public sealed record TrimmedMean(int Trim, int FromMembers = TrimmedMean.DefaultFromMembers) : Aggregation
{
    public const string Kind = "trimmed-mean";
    public const int DefaultFromMembers = 5;

    internal override Rational Of(Rational[] subtotals) =>
        Rational.Mean(subtotals.Length >= FromMembers ? Trimmed.Of(subtotals, Trim, Trim) : subtotals);
}

internal static class Trimmed
{
    /// <summary>Without so many lowest and highest; all of them where nothing would remain.</summary>
    public static Rational[] Of(Rational[] values, int low, int high) =>
        values.Length <= (long)low + high ? values : [.. values.Order().Skip(low).SkipLast(high)];
}
