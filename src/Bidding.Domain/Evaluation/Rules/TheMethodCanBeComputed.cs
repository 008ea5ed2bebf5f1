using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Evaluations;

/// <summary>A method that could not be computed would be found out at the last seal, when it is too late to mend it.</summary>
[Law(Laws.Order87, "第五十五条", "评审因素应当细化和量化, 且与相应的指标对应")]
internal static class TheMethodCanBeComputed
{
    public static Refusal? WhyNot(Convocation convocation) =>
        ScoreSheetRules.ProblemsBeforeScoring(EvaluationResult.SheetOf(convocation, _ => false)).FirstOrDefault() is { } problem
            ? Refusals.MethodUnlawful.With("field", problem.Field).With("problem", problem.Message)
        : convocation.Method.Criteria.Any(criterion => criterion.Step is <= 0)
            ? Refusals.MethodUnlawful.With("field", "criteria").With("problem", "a step must be positive")
        : null;
}
