using Bidding.Domain.Panels;
using Bidding.Domain.Prices;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>组建评审: the panel is lawful, sits at two sites or more, and the method is frozen with its digest.</summary>
internal static class Convening
{
    public static Decision Decide(Convocation convocation) =>
        WhyNotThisPanel(convocation) is { } refusal ? refusal
        : convocation.Bids.Length < 3 ? Refusals.FewerThanThree
        : ReviewKindsAreThoseOfTheRegime.WhyNot(convocation.Method) is { } review ? review
        : PriceRulesOfProcurement.All(convocation.Method).FirstOrDefault() is { } price ? price
        : LowPriceSharesAreRaisedAtMostTo65Percent.WhyNot(convocation.Method) is { } shares ? shares
        : AtMostThreeCandidatesAreNamed.WhyNot(convocation.Method) is { } candidates ? candidates
        : TheMethodCanBeComputed.WhyNot(convocation) is { } unlawful ? unlawful
        : Decision.Of(new EvaluationConvened(convocation), new PhaseOpened(Phase.SignIn));

    internal static Refusal? WhyNotThisPanel(Convocation convocation) =>
        new Composition(convocation.Method.Regime, convocation.Panel, convocation.Demand ?? PanelDemand.None).WhyNot().FirstOrDefault();
}
