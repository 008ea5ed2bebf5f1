using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Visibility;

/// <summary>
/// Fact × audience → what may go out. An allow-list: a fact without a line here is heard by nobody, and each line
/// writes out the fields that leave rather than those that stay.
/// </summary>
[Law(Laws.Tendering, "第三十八条", "评标在严格保密的情况下进行; 揭示之前任何人不得知悉他人的评分")]
[Law(Laws.Tendering, "第三十七条", "评标委员会成员的名单在中标结果确定前应当保密; 评审中只以代号相称")]
public static class EvaluationVisibility
{
    /// <returns>The fact as this audience may know it, or null when it may not know of it.</returns>
    public static EvaluationFact? For(this EvaluationFact fact, Audience audience) => fact switch
    {
        EvaluationConvened x => audience switch
        {
            Audience.Supervisors => x,
            Audience.Operators => new EvaluationConvened(WithoutContent(x.Convocation)),
            _ => new EvaluationConvened(x.Convocation with { Experts = null }),
        },
        PhaseOpened x => x,
        MemberConnected x => x with { Session = "" },
        SeatTakenOver x => x with { Session = "" },
        MemberDisconnected x => x with { Session = "" },
        AbsenceNoticed x => x,
        EvaluationSuspended x => x,
        EvaluationResumed x => x,
        MemberSignedIn x => x,
        NoConflictDeclared x => x,
        TimeExtended x => x,
        EvaluationPaused x => audience == Audience.Operators ? new EvaluationPaused(x.Ground, "", x.By) : x,
        PauseEnded x => audience == Audience.Operators ? new PauseEnded("") : x,
        MemberReplaced x => audience is Audience.Agency or Audience.Supervisors ? x : new MemberReplaced(x.Leaver, x.Successor, x.Ground, ""),
        HelpCalled x => x,
        HelpAnswered x => x,
        EvaluationTerminated x => audience == Audience.Operators ? new EvaluationTerminated(x.Ground, "") : x,
        _ when audience == Audience.Operators => null, // seats and lines, nothing of the content
        ConflictsDeclared x => audience == Audience.Panel ? new ConflictsDeclared(x.Member, []) : x,
        ChairVoteCast x => new ChairVoteCast(x.Member, Candidate: null),
        ChairBallotTied x => x,
        ChairElected x => x,
        ReviewSealed x => new ReviewSealed(x.Member, x.Bid, x.Round, x.Sheet.Outside()),
        ReviewWithdrawn x => x,
        ReviewsRevealed x => x,
        BidRejected x => x,
        ScoresSealed x => new ScoresSealed(x.Member, x.Bid, x.Round, x.Sheet.Outside()),
        ScoresWithdrawn x => x,
        // The agency learns the outcome from the report, not while the panel still deliberates.
        ScoresRevealed x => audience == Audience.Agency ? null : x,
        ScoreCorrected x => audience == Audience.Agency ? null : x,
        ScoreExplained x => audience == Audience.Agency ? null : x,
        ContractMattersNoted x => audience == Audience.Agency ? null : x, // it may name the candidates
        ResultConfirmed x => x,
        ReportSigned x => x,
        SignatureRefused x => x,
        ResultReopened x => x,
        ReportRendered x => x,
        VoteOpened x => x,
        VoteCast x => new VoteCast(x.Vote, x.Member, InFavour: null, Reason: null),
        VoteDecided x => audience == Audience.Agency ? new VoteDecided(x.Vote, x.Carried, []) : x,
        BidRejectedByVote x => x,
        VoteReopened x => x,
        ClarificationAsked x => x,
        ClarificationReleased x => x,
        ClarificationReturned x => x,
        ClarificationWithdrawn x => x,
        ClarificationAnswered x => x,
        LowPriceReviewOpened x => x,
        LowPriceExplained x => x,
        PriceCorrected x => x,
        PriceCorrectionConfirmed x => x,
        PriceCorrectionRefused x => x,
        PriceCorrectionUnanswered x => x,
        AgreementDeemed x => x,
        AttemptRefused x => audience == Audience.Supervisors ? x : null,
        _ => null,
    };

    /// <summary>
    /// What a successor may know of the time before he came (P1): the course of things, and never what the others judged
    /// or concluded. From his coming on every reveal waits for him, so that he hears what the panel hears.
    /// </summary>
    public static EvaluationFact? ForSuccessor(this EvaluationFact fact) => fact switch
    {
        VoteDecided x => new VoteDecided(x.Vote, x.Carried, []),
        EvaluationConvened or PhaseOpened or EvaluationSuspended or EvaluationResumed or EvaluationTerminated or TimeExtended
            or MemberConnected or SeatTakenOver or MemberDisconnected or AbsenceNoticed or MemberSignedIn or MemberReplaced
            or NoConflictDeclared or ConflictsDeclared or ChairVoteCast or ChairBallotTied or ChairElected
            or ReviewSealed or ReviewWithdrawn or ScoresSealed or ScoresWithdrawn
            or EvaluationPaused or PauseEnded or HelpCalled or HelpAnswered
            or ClarificationAsked or ClarificationReleased or ClarificationReturned or ClarificationWithdrawn or ClarificationAnswered
            or LowPriceReviewOpened or LowPriceExplained
            or PriceCorrected or PriceCorrectionConfirmed or PriceCorrectionRefused or PriceCorrectionUnanswered
            or VoteOpened or VoteCast or VoteReopened or BidRejectedByVote or ResultReopened => fact.For(Audience.Panel),
        _ => null,
    };

    private static Convocation WithoutContent(Convocation convocation) => convocation with
    {
        Bids = [],
        Method = convocation.Method.WithoutContent(),
        Demand = null,
        Experts = null,
    };
}
