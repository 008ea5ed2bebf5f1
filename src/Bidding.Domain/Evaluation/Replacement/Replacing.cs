using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>更换成员: the evaluation goes back to what the successor owes first, his sign-in, and from there waits only for who still owes (P2).</summary>
internal static class Replacing
{
    public static Decision Decide(ReplaceMember command, Evaluation state, Circumstances now)
    {
        if ((OnceAVoteWasTakenBackTheSupervisorReplaces.WhyNot(state, now.Caller) ?? AMemberIsReplacedOnlyForLawfulCause.WhyNot(command, state)) is { } refusal)
        {
            return refusal;
        }

        var replaced = new MemberReplaced(command.Leaver, command.Successor, command.Ground, command.Reason);
        var reopened = AVoteStandsThatTheOtherBallotsBear.ReopenedBy(command.Leaver, state);
        var nobodyAway = state.IsSuspended && state.Absent.Remove(command.Leaver).IsEmpty;
        return Decision.Of(
        [
            replaced,
            .. reopened,
            .. nobodyAway ? (IEnumerable<EvaluationFact>)[new EvaluationResumed()] : [],
            .. state.Phase == Phase.SignIn ? (IEnumerable<EvaluationFact>)[] : [new PhaseOpened(Phase.SignIn)],
        ]);
    }
}
