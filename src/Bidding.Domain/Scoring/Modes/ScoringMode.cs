using System.Text.Json.Serialization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>
/// How a criterion is scored (评分方式), as the tender documents say. One file a mode; each answers the same question for
/// the seal, for a correction and for the field on the screen: may this value stand?
/// </summary>
/// <remarks>A free range and steps are told by <see cref="ScoringCriterion.Step"/> alone and never stand in the record.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Bands), Bands.Kind)]
[JsonDerivedType(typeof(LinearFormula), LinearFormula.Kind)]
[JsonDerivedType(typeof(PassFail), PassFail.Kind)]
[JsonDerivedType(typeof(Deduction), Deduction.Kind)]
public abstract record ScoringMode
{
    /// <summary>As many places as the open data standard keeps for points (12.6).</summary>
    private const int MostPlaces = 6;

    public static ScoringMode Of(ScoringCriterion criterion) =>
        criterion.Mode ?? (criterion.Step is { } step ? new InSteps(step) : FreeRange.Instance);

    /// <summary>The refusal names criterion and range, never the value: what was tried stays with who tried it.</summary>
    public static Refusal? WhyNot(ScoringCriterion criterion, ItemScore score, EvaluatedBid bid)
    {
        var refusal = score.Value < 0 || score.Value > criterion.Max
                ? Refusals.ScoreOutOfRange.With("range", $"0–{criterion.Max}")
            : score.Value.Scale > MostPlaces ? Refusals.ScoreOffStep.With("step", "0.000001")
            : score.Deductions is not null && criterion.Mode is not Deduction ? Refusals.DeductionsDiffer
            : Of(criterion).WhyNot(new(criterion, score, bid));
        return refusal?.With("criterion", criterion.Id);
    }

    /// <summary>What is wrong with the mode itself, before the method is frozen.</summary>
    internal virtual IEnumerable<ModeProblem> Problems(ScoringCriterion criterion) => [];

    internal abstract Refusal? WhyNot(GivenScore given);
}

internal sealed record GivenScore(ScoringCriterion Criterion, ItemScore Score, EvaluatedBid Bid)
{
    public decimal Value => Score.Value;
}

/// <summary>Why a criterion's mode cannot be frozen; <paramref name="Field"/> is the name it has in the import format.</summary>
public sealed record ModeProblem(string Criterion, string Field, string Zh, string En);

public static class ScoringModes
{
    public static IEnumerable<ModeProblem> Problems(IEnumerable<ScoringCriterion> criteria) => criteria.SelectMany(Problems);

    private static IEnumerable<ModeProblem> Problems(ScoringCriterion criterion)
    {
        if (criterion is { Mode: not null, Step: not null })
        {
            yield return new(criterion.Id, "step", "评分方式已规定分值, 不得再设分档", "the mode says which values may stand; a step beside it would contradict");
        }

        foreach (var problem in ScoringMode.Of(criterion).Problems(criterion))
        {
            yield return problem;
        }
    }
}
