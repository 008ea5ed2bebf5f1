using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Web.Client.Wording;

/// <summary>What waits for an act of the agency or of the supervisor, in words, and until when where the law or the committee has set a time.</summary>
/// <param name="Part">Of the page of matters, where it is done; null at its head.</param>
public sealed record Duty(Pair Words, DateTimeOffset? Until = null, string? Part = null)
{
    /// <summary>
    /// Of one evaluation, in the order of its page of matters. The committee stands still until these are done, and nobody of it can
    /// do them: so whoever can is told on his start page and in the room, and need not guess that he should look.
    /// </summary>
    public static ImmutableArray<Duty> Of(Role role, Evaluation state, DateTimeOffset now) => state.IsEnded ? [] :
    [
        .. Faults(role, state, now),
        .. Withdrawn(state).Where(_ => MustReplace(role, state)).Select(member => new Duty(On("更换申请回避的 {0}", "Replace {0}, who has withdrawn", member.Alias), null, "replace")),
        .. role == Role.Supervisor ? Releases(state, now) : [],
        .. role == Role.Agency ? Answers(state, now) : [],
    ];

    /// <summary>Who has declared a conflict and sits there still: nobody goes on until somebody has come in his place.</summary>
    public static IEnumerable<PanelMember> Withdrawn(Evaluation state) => state.IsEnded ? [] : state.Panel.Where(member => state.Conflicts.ContainsKey(member.Id));

    /// <summary>The agency, and where it may not any more the supervisor.</summary>
    private static bool MustReplace(Role role, Evaluation state) =>
        role is Role.Agency or Role.Supervisor && OnceAVoteWasTakenBackTheSupervisorReplaces.MayReplace(Role.Agency, state) == (role == Role.Agency);

    private static IEnumerable<Duty> Faults(Role role, Evaluation state, DateTimeOffset now) => (role, state.Pause) switch
    {
        (Role.Agency or Role.Supervisor, { } pause) when now <= pause.Due => [new(("排除故障, 恢复评审", "Cure the fault and resume"), pause.Due)],
        (Role.Supervisor, { } pause) => [new(("暂停超过时限: 准予恢复, 或者封存", "Past the limit: let it go on, or seal"), pause.Due)],
        (Role.Agency, { } pause) => [new(("暂停超过时限: 报告监督人员, 或者封存", "Past the limit: report to the supervisor, or seal"), pause.Due)],
        _ => [],
    };

    private static IEnumerable<Duty> Releases(Evaluation state, DateTimeOffset now) =>
        from asked in state.Clarifications
        where asked.StateAt(now) == ClarificationState.AwaitingRelease
        select new Duty(On("放行或退回澄清 #{0}", "Release or return clarification #{0}", $"{asked.Number}"));

    private static IEnumerable<Duty> Answers(Evaluation state, DateTimeOffset now) =>
    [
        .. from asked in state.Clarifications
           where asked.StateAt(now) == ClarificationState.AwaitingAnswer
           select new Duty(On("送达澄清 #{0} 并提交投标人的答复", "Serve clarification #{0} and enter the bidder's answer", $"{asked.Number}"), asked.Deadline),
        .. from corrected in state.PriceCorrections
           where AnUnconfirmedCorrectionMakesTheBidInvalid.IsOpen(corrected, state) && corrected.StateAt(now) == PriceCorrectionState.AwaitingConfirmation
           select new Duty(OnBid("送达报价修正并提交答复: {0}", "Serve the price correction and enter the answer: {0}", corrected.Bid), corrected.Deadline),
        .. from matter in LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(state)
           where matter.StateAt(now) == LowPriceState.AwaitingExplanation
           select new Duty(OnBid("送达低价审查通知并提交说明: {0}", "Serve the notice of the low price and enter the explanation: {0}", matter.Bid), matter.Review!.Deadline),
    ];

    private static Pair OnBid(string zh, string en, string bid) => (string.Format(zh, Names.Bid(bid).Zh), string.Format(en, Names.Bid(bid).En));

    private static Pair On(string zh, string en, string what) => (string.Format(zh, what), string.Format(en, what));
}
