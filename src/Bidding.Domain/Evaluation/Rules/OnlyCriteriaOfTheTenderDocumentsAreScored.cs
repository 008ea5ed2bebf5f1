using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

[Law(Laws.Tendering, "第四十条", "按照招标文件确定的评标标准和方法评审")]
[Law(Laws.ProcurementRegulations, "第三十四条", "采购文件没有规定的评审标准不得作为评审的依据")]
internal static class OnlyCriteriaOfTheTenderDocumentsAreScored
{
    public static Refusal? WhyNot(ImmutableArray<ScoringCriterion> criteria, ImmutableArray<ItemScore> scores) =>
        scores.FirstOrDefault(score => criteria.All(criterion => criterion.Id != score.Criterion)) is { } stray
            ? Refusals.UnknownCriterion.With("criterion", stray.Criterion)
            : null;
}
