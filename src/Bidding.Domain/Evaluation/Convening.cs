using System.Collections.Immutable;
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
        WhyNotThisPanel(convocation.Panel) is { } refusal ? refusal
        : convocation.Bids.Length < 3 ? Refusals.FewerThanThree
        : ReviewKindsAreThoseOfTheRegime.WhyNot(convocation.Method) is { } review ? review
        : LowPriceSharesAreRaisedAtMostTo65Percent.WhyNot(convocation.Method) is { } shares ? shares
        : TheMethodCanBeComputed.WhyNot(convocation) is { } unlawful ? unlawful
        : Decision.Of(new EvaluationConvened(convocation), new PhaseOpened(Phase.SignIn));

    /// <summary>招标投标法 第三十七条: odd, five or more, experts two thirds or more.</summary>
    private static Refusal? WhyNotThisPanel(ImmutableArray<PanelMember> panel)
    {
        var experts = panel.Count(member => member.Role == MemberRole.Expert);
        return panel.Length < 5 || panel.Length % 2 == 0 || experts * 3 < panel.Length * 2 ? Refusals.PanelUnlawful
            : panel.Select(member => member.Id).Distinct(StringComparer.Ordinal).Count() != panel.Length ? Refusals.PanelUnlawful
            : panel.Select(member => member.Site).Distinct(StringComparer.Ordinal).Count() < 2 ? Refusals.OneSite
            : null;
    }
}
