using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Whose own act a fact is: what a member does himself, at his seat, by his own account, and what nobody does for him. That he went offline
/// the server notices; whom the others elected or for whom help came is no act of his.
/// </summary>
public static class OwnActs
{
    public static string? MemberOf(EvaluationFact fact) => fact switch
    {
        MemberConnected x => x.Member,
        SeatTakenOver x => x.Member,
        MemberSignedIn x => x.Member,
        NoConflictDeclared x => x.Member,
        ConflictsDeclared x => x.Member,
        ChairVoteCast x => x.Member,
        ReviewWithdrawn x => x.Member,
        ReviewSealed x => x.Member,
        ScoresSealed x => x.Member,
        ScoresWithdrawn x => x.Member,
        ScoreCorrected x => x.Member,
        ScoreExplained x => x.Member,
        ResultConfirmed x => x.Member,
        ReportSigned x => x.Member,
        SignatureRefused x => x.Member,
        VoteCast x => x.Member,
        HelpCalled x => x.Member,
        AgreementDeemed x => x.NotedBy,
        VoteOpened x => x.By,
        ClarificationAsked x => x.By,
        LowPriceReviewOpened x => x.By,
        PriceCorrected x => x.By,
        PriceCorrectionUnanswered x => x.By,
        ContractMattersNoted x => x.By,
        _ => null,
    };

    /// <summary>The phase to which an act belongs, as <see cref="Admission.PhaseOf"/> says it of the command; none for those that are not bound to one.</summary>
    public static Phase? PhaseOf(EvaluationFact fact) => fact switch
    {
        MemberSignedIn => Phase.SignIn,
        NoConflictDeclared or ConflictsDeclared => Phase.Declaration,
        ChairVoteCast => Phase.ChairElection,
        ReviewSealed or ReviewWithdrawn => Phase.PreliminaryReview,
        ScoresSealed or ScoresWithdrawn => Phase.Scoring,
        ScoreCorrected or ScoreExplained or ContractMattersNoted or ResultConfirmed => Phase.Summary,
        ReportSigned or SignatureRefused or AgreementDeemed => Phase.Signing,
        _ => null,
    };
}
