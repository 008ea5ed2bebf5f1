using System.Collections.Immutable;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>The rules of the evaluation as a table: one line a command.</summary>
public static class Decider
{
    /// <summary>A refusal cites the law of the evaluation's own regime.</summary>
    public static Decision Decide(EvaluationCommand command, Evaluation state, Circumstances now) =>
        Answer(command, state, now) switch
        {
            Decision.Refused(var why) when (state.Convocation ?? (command as Convene)?.Convocation) is { } convocation =>
                why.CitedIn(convocation.Method.Regime),
            var decision => decision,
        };

    private static Decision Answer(EvaluationCommand command, Evaluation state, Circumstances now) =>
        Admission.WhyNot(command, state, now.Caller) is { } refusal ? refusal : command switch
        {
            Convene x => Convening.Decide(x.Convocation),
            Connect x => Attendance.Connect(x, state, now),
            Disconnect x => Attendance.Disconnect(x, state, now),
            NoticeAbsence x => Attendance.NoticeAbsence(x, state, now),
            EvaluationCommand.SignIn => SignIn(state, now),
            DeclareNoConflict x => DeclareNoConflict(x, state, now),
            DeclareConflicts x => DeclareConflicts(x, state, now),
            VoteForChair x => ChairElection.Vote(x, state, now),
            SealReview x => PreliminaryReview.Seal(x, state, now),
            WithdrawReview x => PreliminaryReview.Withdraw(x, state, now),
            SealScores x => ScoreSealing.Seal(x, state, now),
            WithdrawScores x => ScoreSealing.Withdraw(x, state, now),
            CorrectScore x => Correction.Decide(x, state, now),
            ExplainScore x => OwedAnswers.Decide(x, state, now),
            NoteContractMatters x => TheReportNamesWhatIsLeftBeforeTheContract.Note(x, state, now),
            ConfirmResult x => Confirm(x, state, now),
            SignReport x => Signing.Sign(x, state, now),
            RefuseToSign x => Signing.Refuse(x, state, now),
            CallForHelp x => HelpAtTheSeat.Call(x, state, now),
            AnswerHelp x => HelpAtTheSeat.Answer(x, state, now),
            ReopenResult x => ResultIsTakenUpAgainByTheOriginalCommittee.Decide(x, state),
            OpenVote x => Voting.Open(x, state, now),
            CastVote x => Voting.Cast(x, state, now),
            NoteRefusal x => Signing.Note(x, state, now),
            AskClarification x => Clarifying.Ask(x, state, now),
            WithdrawClarification x => Clarifying.Withdraw(x, state, now),
            ReleaseClarification x => Clarifying.Release(x, state, now),
            ReturnClarification x => Clarifying.Return(x, state, now),
            AnswerClarification x => Clarifying.Answer(x, state, now),
            OpenLowPriceReview x => LowPriceReviewing.Open(x, state, now),
            ExplainLowPrice x => LowPriceReviewing.Explain(x, state, now),
            CorrectPrice x => PriceCorrecting.Correct(x, state, now),
            NoteUnansweredCorrection x => PriceCorrecting.Note(x, state, now),
            AnswerPriceCorrection x => PriceCorrecting.Answer(x, state, now),
            Pause x => Pausing.Pause(x, state, now),
            Resume x => Pausing.Resume(x, state, now),
            SealAndReform x => Pausing.Seal(x, state, now),
            ReplaceMember x => Replacing.Decide(x, state, now),
            Terminate x => ATenderEndsWhenItsTaskIsCancelled.Terminate(x, state, now),
            RecordReport x when x.Round != state.Round => Refusals.WrongPhase,
            RecordReport x when state.Report is null => new ReportRendered(x.Sha256, x.Bytes, x.Pages, x.UpTo, x.Signing),
            RecordReport => Decision.AlreadySo,
            _ => Refusals.UnknownCommand,
        };

    /// <summary>
    /// Records an arrival and, when it is the last one, whatever it lifts: in the same decision, hence in the same append (P2).
    /// </summary>
    internal static Decision Arrive(EvaluationFact arrival, Evaluation state, Circumstances now) => Settle([arrival], state, now);

    /// <summary>Records what happened, and lifts every barrier at which nobody is awaited any more.</summary>
    internal static Decision Settle(ImmutableArray<EvaluationFact> news, Evaluation state, Circumstances now)
    {
        var after = news.Aggregate(state, (so, fact) => so.Evolve(fact, now.Now));
        while (!after.IsEnded && Barriers.WaitingFor(after).IsEmpty)
        {
            var lift = Lifting.Lift(after, now);
            if (lift is not Decision.Accepted { Facts: { IsEmpty: false } lifted })
            {
                return lift is Decision.Refused ? lift : Decision.Of(news.AsSpan());
            }

            news = [.. news, .. lifted];
            after = lifted.Aggregate(after, (so, fact) => so.Evolve(fact, now.Now));
        }

        return Decision.Of(news.AsSpan());
    }

    private static Decision SignIn(Evaluation state, Circumstances now) =>
        state.SignedIn.Contains(now.Member)
            ? Decision.AlreadySo
            : Arrive(new MemberSignedIn(now.Member), state, now);

    private static Decision DeclareNoConflict(DeclareNoConflict command, Evaluation state, Circumstances now) => state switch
    {
        _ when NobodyDeclaresWithoutThePledge.WhyNot(command.Pledge) is { } unpledged => unpledged,
        _ when state.NoConflict.Contains(now.Member) => Decision.AlreadySo,
        _ when WhoDeclaredAConflictMayNotTakeItBack.WhyNot(state, now.Member) is { } declared => declared,
        _ => Arrive(new NoConflictDeclared(now.Member), state, now),
    };

    private static Decision DeclareConflicts(DeclareConflicts command, Evaluation state, Circumstances now)
    {
        if (command.Conflicts.IsEmpty && command.Purchaser is null)
        {
            return Refusals.TextMissing;
        }

        if (command.Purchaser is { } tie && AnExpertOfThePurchaserStaysOut.WhyNot(tie, state.Member(now.Member)!) is { } unfit)
        {
            return unfit;
        }

        foreach (var conflict in command.Conflicts)
        {
            if (state.Bid(conflict.Bid) is null)
            {
                return Refusals.UnknownBid.With("bid", conflict.Bid);
            }

            if (Texts.WhyNot(conflict.Statement) is { } why)
            {
                return why;
            }
        }

        return state.Conflicts.ContainsKey(now.Member)
            ? Decision.AlreadySo
            : new ConflictsDeclared(now.Member, command.Conflicts, command.Purchaser);
    }

    private static Decision Confirm(ConfirmResult command, Evaluation state, Circumstances now)
    {
        if (state.OpenVote is not null)
        {
            return Refusals.VoteUndecided;
        }

        if (state.Clarifications.Any(asked => asked.IsPending(now.Now)))
        {
            return Refusals.ClarificationPending;
        }

        if (LowQuotesAreReviewedBeforeTheScoresAreRevealed.WhyNotConfirm(state) is { } pending)
        {
            return pending;
        }

        var result = EvaluationResult.Of(state);
        return AConfirmationCountsForOneResult.WhyNot(command.Digest, result) is { } why ? why
            : state.Confirmations.ContainsKey(now.Member) ? Decision.AlreadySo
            : OutlyingScoresAreExplained.WhyNotConfirm(state) is { } owed ? owed
            : DifferingObjectiveScoresAreAnswered.WhyNotConfirm(state) is { } differing ? differing
            : Arrive(new ResultConfirmed(now.Member, result.Digest), state, now);
    }
}
