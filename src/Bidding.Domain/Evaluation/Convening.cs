using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>组建评审: the panel is lawful, sits at two sites or more, and the method is frozen with its digest.</summary>
internal static class Convening
{
    public static Decision Decide(Convocation convocation) =>
        WhyNotThisPanel(convocation) is { } refusal ? refusal
        : convocation.Bids.Length < 3 ? Refusals.FewerThanThree
        : WhyNotThisMethod(convocation) is { } unlawful ? unlawful
        : Decision.Of(new EvaluationConvened(convocation), new PhaseOpened(Phase.SignIn));

    /// <summary>A method that could not be computed would be found out at the last seal, when it is too late to mend it.</summary>
    private static Refusal? WhyNotThisMethod(Convocation convocation) =>
        ScoreSheetRules.ProblemsBeforeScoring(EvaluationResult.SheetOf(convocation, _ => false)).FirstOrDefault() is { } problem
            ? Refusals.MethodUnlawful.With("field", problem.Field).With("problem", problem.Message)
        : convocation.Method.Criteria.Any(criterion => criterion.Step is <= 0)
            ? Refusals.MethodUnlawful.With("field", "criteria").With("problem", "a step must be positive")
        : null;

    private static Refusal? WhyNotThisPanel(Convocation convocation) =>
        new Composition(convocation.Method.Regime, convocation.Panel, convocation.Demand ?? PanelDemand.None).WhyNot().FirstOrDefault();
}
