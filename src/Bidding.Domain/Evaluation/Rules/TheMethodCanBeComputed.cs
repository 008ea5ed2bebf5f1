using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Domain.Evaluations;

/// <summary>A method that could not be computed would be found out at the last seal, when it is too late to mend it.</summary>
[Law(Laws.Order87, "第五十五条", "评审因素应当细化和量化, 且与相应的指标对应")]
internal static class TheMethodCanBeComputed
{
    public static Refusal? WhyNot(Convocation convocation) =>
        ScoreSheetRules.ProblemsBeforeScoring(EvaluationResult.SheetOf(convocation, _ => false)).FirstOrDefault() is { } problem
            ? Refusals.MethodUnlawful.With("field", problem.Field).With("problem", problem.Message)
        : ScoringModes.Problems(convocation.Method.Criteria).FirstOrDefault() is { } wrong
            ? Refusals.MethodUnlawful.With("field", $"criteria.{wrong.Criterion}.{wrong.Field}").With("problem", wrong.En)
        : null;
}
