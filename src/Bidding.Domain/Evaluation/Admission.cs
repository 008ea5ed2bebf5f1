using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>Who may ask for what, and when: asked before any rule looks at the content, and by the page for "may I?".</summary>
public static class Admission
{
    public static Refusal? WhyNot(EvaluationCommand command, Evaluation state, Caller caller)
    {
        if (command is Convene)
        {
            return caller.Role is not (Role.Agency or Role.System) ? Refusals.NotYours
                : state.Convocation is not null ? Refusals.AlreadyConvened
                : null;
        }

        return state.Convocation is null ? Refusals.NotConvened
            : !HasStanding(command, state, caller) ? Refusals.NotYours
            : WhyNotNow(command, state, caller);
    }

    /// <summary>The phase in which a command belongs; none for those that are not bound to one.</summary>
    public static Phase? PhaseOf(EvaluationCommand command) => command switch
    {
        SignIn => Phase.SignIn,
        DeclareNoConflict or DeclareConflicts => Phase.Declaration,
        VoteForChair => Phase.ChairElection,
        SealReview or WithdrawReview => Phase.PreliminaryReview,
        SealScores or WithdrawScores => Phase.Scoring,
        CorrectScore or ExplainScore or ConfirmResult => Phase.Summary,
        SignReport or RefuseToSign => Phase.Signing,
        RecordReport => Phase.Closed,
        _ => null,
    };

    private static bool HasStanding(EvaluationCommand command, Evaluation state, Caller caller) => command switch
    {
        NoticeAbsence or RecordReport => caller.Role == Role.System,
        Terminate or ReopenResult => caller.Role is Role.Agency or Role.Supervisor,
        _ => caller is { Role: Role.Member, Member: { } member } && state.Member(member) is not null,
    };

    private static Refusal? WhyNotNow(EvaluationCommand command, Evaluation state, Caller caller) => command switch
    {
        Connect or Disconnect => null,
        RecordReport => state.IsEnded ? null : Refusals.WrongPhase,
        ReopenResult => ResultIsTakenUpAgainByTheOriginalCommittee.WhyNotNow(state),
        _ when state.IsEnded => Refusals.Ended,
        NoticeAbsence or Terminate => null,
        _ when state.IsSuspended => Refusals.Suspended,
        SignIn when state.SignedIn.Contains(caller.Member!) => null, // a repeated sign-in is answered with nothing
        OpenVote or CastVote => state.Phase is >= Phase.PreliminaryReview and <= Phase.Summary ? null : Refusals.WrongPhase,
        _ when PhaseOf(command) != state.Phase => Refusals.WrongPhase,
        _ => null,
    };
}
