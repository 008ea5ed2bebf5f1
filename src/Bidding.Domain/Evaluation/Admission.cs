using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>Who may ask for what, and when: asked before any rule looks at the content, and by the page for "may I?".</summary>
[Law(Laws.Tendering, "第三十八条", "任何单位和个人不得非法干预, 影响评标的过程和结果: 各人只能做自己职责内的事")]
[Law(Laws.Order87, "第六十四条", "评审结束后, 任何人不得修改评审结果")]
[Law(Laws.Platform, "评审程序 第二条", "每一操作只在其阶段进行; 暂停期间不作任何评审操作")]
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
            : caller is { Role: Role.Member, Member: { } left } && state.HasLeft(left) ? Refusals.YouWereReplaced
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
        CorrectScore or ExplainScore or NoteContractMatters or ConfirmResult => Phase.Summary,
        SignReport or RefuseToSign or NoteRefusal => Phase.Signing,
        RecordReport => Phase.Closed,
        _ => null,
    };

    private static bool HasStanding(EvaluationCommand command, Evaluation state, Caller caller) => command switch
    {
        NoticeAbsence or RecordReport => caller.Role == Role.System,
        ReleaseClarification or ReturnClarification => caller.Role == Role.Supervisor,
        AnswerClarification or ExplainLowPrice or AnswerPriceCorrection => caller.Role == Role.Agency,
        Terminate or ReopenResult or ReplaceMember or Pause or Resume or SealAndReform => caller.Role is Role.Agency or Role.Supervisor,
        AnswerHelp => caller.Role == Role.Operator,
        _ => caller is { Role: Role.Member, Member: { } member } && state.Member(member) is not null,
    };

    private static Refusal? WhyNotNow(EvaluationCommand command, Evaluation state, Caller caller) => command switch
    {
        Connect or Disconnect => null,
        RecordReport => state.IsEnded ? null : Refusals.WrongPhase,
        ReopenResult => ResultIsTakenUpAgainByTheOriginalCommittee.WhyNotNow(state),
        _ when state.IsEnded => Refusals.Ended,
        NoticeAbsence or Terminate or CallForHelp or AnswerHelp or ReplaceMember or Pause or Resume or SealAndReform => null,
        ReleaseClarification or ReturnClarification or AnswerClarification or ExplainLowPrice or AnswerPriceCorrection => null, // the bidder's time runs on
        _ when state.Pause is not null => Refusals.Paused,
        _ when state.IsSuspended => Refusals.Suspended,
        SignIn when state.SignedIn.Contains(caller.Member!) => null, // a repeated sign-in is answered with nothing
        CorrectPrice or NoteUnansweredCorrection => state.Phase is Phase.PreliminaryReview or Phase.Scoring ? null : Refusals.WrongPhase,
        OpenLowPriceReview => state.Phase is Phase.Scoring or Phase.Summary ? null : Refusals.WrongPhase,
        OpenVote or CastVote or AskClarification or WithdrawClarification => state.Phase is >= Phase.PreliminaryReview and <= Phase.Summary ? null : Refusals.WrongPhase,
        _ when PhaseOf(command) != state.Phase => Refusals.WrongPhase,
        _ => null,
    };
}
