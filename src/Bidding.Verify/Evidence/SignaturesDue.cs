using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// The report holds the signatures that the members' words demand, no fewer and no more: the platform's, one of who signed, two of who signed with
/// dissent, one on the reasons of who refused, one on the note about who is deemed to agree. What stands in the file is held against the same number later.
/// </summary>
internal static class SignaturesDue
{
    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IEnumerable<string> Check(IReadOnlyList<Moment> story)
    {
        foreach (var moment in story)
        {
            if (moment.Fact is ReportRendered rendered && WhyNot(rendered, moment.Before.Round, story) is var (what, why))
            {
                foreach (var told in Retold.Judge(moment, what, why))
                {
                    yield return told;
                }
            }
        }
    }

    /// <summary>How every member of the panel stands to the report; null before anybody could sign it.</summary>
    public static string? Line(Evaluation state)
    {
        var states = state.Panel.Select(member => SignatureStates.Of(state.Signatures.GetValueOrDefault(member.Id))).ToList();
        int Count(SignatureState one) => states.Count(other => other == one);
        return state.Phase < Phase.Signing ? null
            : $"word on the report  {states.Count(one => one != SignatureState.Pending)} of {states.Count}: signed {Count(SignatureState.Signed)}, with dissent {Count(SignatureState.SignedWithDissent)}, "
            + $"refused with reasons {Count(SignatureState.RefusedWithReasons)}, deemed to agree {Count(SignatureState.DeemedAgreed)}";
    }

    /// <param name="round">In which it was recorded: a result taken up again later makes no report of an earlier round wrong.</param>
    private static (string What, Forbidden Why)? WhyNot(ReportRendered rendered, int round, IReadOnlyList<Moment> story)
    {
        var state = story.Last(moment => moment.Line.Version <= rendered.UpTo).After;
        var due = 1 + state.Panel.Sum(member => SignatureStates.InTheReport(SignatureStates.Of(state.Signatures.GetValueOrDefault(member.Id))));
        Forbidden By(string en, string zh) => new(OwnLaw.EveryMemberSigns(state.Convocation!.Method.Regime).ToString(), en, zh);
        if (!state.IsEnded || state.Round != round)
        {
            return ($"a report up to {rendered.UpTo}, where the evaluation had not ended", By("The report tells the evaluation to its end.", "评审报告须载明评审至其结束。"));
        }

        return rendered.Signing switch
        {
            null when DueDates.Day(state.ConvenedAt!.Value) < Retold.InForce => null, // before reports were signed, which is said where its file is looked at
            null => ("a report without signatures", By("The report is signed by the platform and by every member.", "评审报告须由平台和全体成员签名。")),
            { Signatures: var found } when found != due =>
                ($"a report with {found} signatures where the members' words demand {due}", By($"The facts up to {rendered.UpTo} demand {due}.", $"截至第 {rendered.UpTo} 条事实，应有 {due} 个签名，记载 {found} 个。")),
            _ => null,
        };
    }
}
