using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>What somebody must have asked for, and as whom, for a fact to begin an entry of the record; several where the fact does not tell which.</summary>
internal static class ActsOf
{
    /// <returns>None for what nobody asks for: it follows from something else.</returns>
    public static IReadOnlyList<(Caller By, EvaluationCommand Command)> Fact(Moment moment, RecordedSheets sheets)
    {
        var (fact, actor, state) = (moment.Fact, moment.Line.Actor, moment.Before);
        return fact switch
        {
            EvaluationConvened x => [(new(actor, Role.Agency), new Convene(x.Convocation))],
            AbsenceNoticed x => [(Caller.System, new NoticeAbsence(x.Member))],
            MemberDisconnected x => [(Member(state, actor, x.Member), new Disconnect(x.Session))],
            ReportRendered x => [(Caller.System, new RecordReport(x.Sha256, x.Bytes, x.Pages, x.UpTo, state.Round, x.Signing))],
            ClarificationWithdrawn x => [.. state.Panel.Select(member => (Member(state, actor, member.Id), (EvaluationCommand)new WithdrawClarification(x.Number)))],
            ClarificationReleased x => [(new(actor, Role.Supervisor), new ReleaseClarification(x.Number))],
            ClarificationReturned x => [(new(actor, Role.Supervisor), new ReturnClarification(x.Number, x.Reason))],
            ClarificationAnswered x => Agency(actor, new AnswerClarification(x.Number, x.Text, x.File), new AnswerClarification(0, x.Text, x.File)),
            LowPriceExplained x => Agency(actor, new ExplainLowPrice(x.Bid, x.Text, x.File)),
            PriceCorrectionConfirmed x => Agency(actor, new AnswerPriceCorrection(x.Bid, Confirmed: true, x.Text, x.File)),
            PriceCorrectionRefused x => Agency(actor, new AnswerPriceCorrection(x.Bid, Confirmed: false, x.Text, x.File)),
            HelpAnswered x => [(new(actor, Role.Operator, Site: state.Member(x.Member)?.Site), new AnswerHelp(x.Member))],
            EvaluationPaused x => [(new(actor, x.By), new Pause(x.Ground, x.Reason))],
            PauseEnded x => Either(actor, new Resume(x.Remark)),
            MemberReplaced x => Either(actor, new ReplaceMember(x.Leaver, x.Successor, x.Ground, x.Reason)),
            ResultReopened x => Either(actor, new ReopenResult(x.Ground, x.Reason)),
            EvaluationTerminated x => Either(actor, [new Terminate(x.Reason), .. Enum.GetValues<SealGround>().Select(ground => new SealAndReform(ground, x.Reason))]),
            _ when OwnActs.MemberOf(fact) is { } member => [.. Own(fact, sheets).Select(command => (Member(state, actor, member), command))],
            _ => [],
        };
    }

    private static IEnumerable<EvaluationCommand> Own(EvaluationFact fact, RecordedSheets sheets) => fact switch
    {
        MemberConnected x => [new Connect(x.Session, TakeOver: false, SameTab: true)],
        SeatTakenOver x => [new Connect(x.Session, TakeOver: true, SameTab: false)],
        MemberSignedIn => [new SignIn()],
        NoConflictDeclared => [new DeclareNoConflict(Pledge: true)],
        ConflictsDeclared x => [new DeclareConflicts(x.Conflicts, x.Purchaser)],
        ChairVoteCast { Candidate: { } candidate } => [new VoteForChair(candidate)],
        ReviewSealed x => [new SealReview(x.Bid, sheets.Reviewed(x.Sheet))],
        ReviewWithdrawn x => [new WithdrawReview(x.Bid)],
        ScoresSealed x => [new SealScores(x.Bid, sheets.Scored(x.Sheet))],
        ScoresWithdrawn x => [new WithdrawScores(x.Bid)],
        ScoreCorrected x => [new CorrectScore(x.Bid, x.Criterion, x.To, x.Ground, x.Reason, x.Deductions, x.Quantity)],
        ScoreExplained x => [new ExplainScore(x.Bid, x.Kind, x.Text, x.Criterion)],
        ResultConfirmed x => [new ConfirmResult(x.Digest)],
        ReportSigned x => [new SignReport(x.Digest, x.Dissent, x.Handwriting)],
        SignatureRefused x => [new RefuseToSign(x.Reasons, x.Handwriting)],
        AgreementDeemed x => [new NoteRefusal(x.Member, x.Note)],
        VoteOpened x => [new OpenVote(x.Subject, x.Reason)],
        VoteCast { InFavour: { } inFavour } x => [new CastVote(x.Vote, inFavour, x.Reason)],
        ClarificationAsked x => [new AskClarification(x.Bid, x.Question, x.Minutes)],
        LowPriceReviewOpened x => [new OpenLowPriceReview(x.Bid, x.Minutes, x.Reason)],
        PriceCorrected x => [new CorrectPrice(x.Bid, x.Stated, x.Minutes)],
        PriceCorrectionUnanswered x => [new NoteUnansweredCorrection(x.Bid)],
        ContractMattersNoted x => [new NoteContractMatters(x.Text)],
        HelpCalled x => [new CallForHelp(x.Kind)],
        _ => [],
    };

    private static IReadOnlyList<(Caller, EvaluationCommand)> Agency(string actor, params EvaluationCommand[] commands) => [.. commands.Select(command => (new Caller(actor, Role.Agency), command))];

    private static IReadOnlyList<(Caller, EvaluationCommand)> Either(string actor, params EvaluationCommand[] commands) =>
        [.. from role in new[] { Role.Agency, Role.Supervisor } from command in commands select (new Caller(actor, role), command)];

    private static Caller Member(Evaluation state, string actor, string member) => new(actor, Role.Member, member, state.Member(member)?.Site, state.Member(member)?.Seat);
}
