using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Exactly once each: a score left open would be a nought nobody has given.</summary>
[Law(Laws.Order87, "第五十五条", "对每个投标人的每一评审因素逐项评分, 不得缺漏")]
internal static class EveryCriterionIsScored
{
    public static Refusal? WhyNot(ImmutableArray<ScoringCriterion> criteria, ImmutableArray<ItemScore> scores) =>
        criteria.FirstOrDefault(criterion => scores.Count(score => score.Criterion == criterion.Id) != 1) is { } missing
            ? Refusals.ScoreMissing.With("criterion", missing.Id)
            : null;
}
