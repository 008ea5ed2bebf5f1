using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>The panel that was convened is as large and as mixed as the law wants it, and so is the one with each successor: that all of one member agree proves nothing.</summary>
internal static class LawfulPanel
{
    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IEnumerable<string> Check(IReadOnlyList<Moment> story) =>
        from moment in story
        where moment.Fact is EvaluationConvened or MemberReplaced
        let convocation = moment.After.Convocation!
        let panel = new Composition(convocation.Method.Regime, moment.After.Panel, convocation.Demand ?? PanelDemand.None)
        from refusal in panel.WhyNot().Take(1)
        from line in Retold.Judge(moment, "an unlawful panel", Forbidden.By(refusal.CitedIn(convocation.Method.Regime)))
        select line;
}
