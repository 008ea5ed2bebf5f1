using System.Collections.Immutable;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Evaluations;

public static class Evolution
{
    /// <summary>Writes down what the fact says; never refuses, never computes. A fact that does not fit changes nothing.</summary>
    public static Evaluation Evolve(this Evaluation state, EvaluationFact fact, DateTimeOffset at) => fact switch
    {
        EvaluationConvened convened when state.Convocation is null => state with
        {
            Procedure = "evaluation:" + convened.Convocation.Lot,
            Convocation = convened.Convocation,
            Panel = convened.Convocation.Panel,
            ConvenedAt = at,
        },
        PhaseOpened opened => state with
        {
            Phase = opened.Phase,
            PhaseSince = at,
            Presence = state.Phase == Phase.Closed ? state.Presence.Clear() : state.Presence, // nobody wrote down who left after the end
        },
        MemberConnected x => Connected(state, x.Member, x.Session, at),
        SeatTakenOver x => Connected(state, x.Member, x.Session, at),
        MemberDisconnected x => state with { Presence = state.Presence.SetItem(x.Member, new(x.Session, Online: false, at)) },
        AbsenceNoticed x => state with { Absent = state.Absent.SetItem(x.Member, x.OfflineSince) },
        EvaluationSuspended => state with { SuspendedSince = at },
        EvaluationResumed => state with { SuspendedSince = null },
        MemberSignedIn x => SignedIn(state, x.Member, at),
        NoConflictDeclared x => state with { NoConflict = state.NoConflict.Add(x.Member) },
        ConflictsDeclared x => state with
        {
            Conflicts = state.Conflicts.SetItem(x.Member, x.Conflicts),
            NoConflict = state.NoConflict.Remove(x.Member), // who thought better of it has not arrived any more
        },
        ChairVoteCast x => state with { ChairVotes = state.ChairVotes.SetItem(x.Member, x.Candidate) },
        ChairBallotTied x => state with { Ballot = state.Ballot + 1, ChairVotes = state.ChairVotes.Clear(), ChairTally = x.Tally },
        ChairElected x => state with { Chair = x.Member, ChairTally = x.Tally },
        ReviewSealed x => state with { Reviews = state.Reviews.SetItem(new(x.Member, x.Bid), new(x.Round, x.Sheet)) },
        ReviewWithdrawn x => state with { Reviews = Withdrawn(state.Reviews, x.Member, x.Bid) },
        ReviewsRevealed x => state with { RevealedReviews = x.Reviews },
        BidRejected x => state with { Rejected = state.Rejected.SetItem(x.Bid, new(x.Items)) },
        ScoresSealed x => state with { Scores = state.Scores.SetItem(new(x.Member, x.Bid), new(x.Round, x.Sheet)) },
        ScoresWithdrawn x => state with { Scores = Withdrawn(state.Scores, x.Member, x.Bid) },
        ScoresRevealed x => state with { RevealedScores = x.Sheets },
        ScoreCorrected x when state.RevealedScores is { } sheets => state with
        {
            RevealedScores = Corrected(sheets, x),
            Corrections = state.Corrections.Add(x),
            Confirmations = state.Confirmations.Clear(), // a confirmation counts for one result only
            Explanations = state.Explanations.RemoveAll(given => given.Member == x.Member && given.Bid == x.Bid // what he explained is no more
                && (given.Criterion is { } objective ? objective == x.Criterion : IsSubjective(state, x.Criterion))),
        },
        ScoreExplained x => state with { Explanations = state.Explanations.Add(x) },
        ContractMattersNoted x => TheReportNamesWhatIsLeftBeforeTheContract.Evolve(state, x, at),
        ResultConfirmed x => state with { Confirmations = state.Confirmations.SetItem(x.Member, x.Digest) },
        ReportSigned x => state with { Signatures = state.Signatures.SetItem(x.Member, new(Signed: true, x.Dissent, at, Handwriting: x.Handwriting)) },
        SignatureRefused x => state with { Signatures = state.Signatures.SetItem(x.Member, new(Signed: false, x.Reasons, at, Handwriting: x.Handwriting)) },
        AgreementDeemed x => state with { Signatures = state.Signatures.SetItem(x.Member, new(Signed: false, x.Note, at, x.NotedBy)) },
        ResultReopened x => Reopened(state, new(x.Ground, x.Reason, at)),
        EvaluationPaused x => Pausing.Evolve(state, x, at),
        PauseEnded => Pausing.Ended(state, at),
        HelpCalled x => state with { Help = state.Help.SetItem(x.Member, new(x.Kind, at)) },
        HelpAnswered x => state with { Help = state.Help.Remove(x.Member) },
        EvaluationTerminated x => state with { Termination = new(x.Ground, x.Reason, at) },
        ReportRendered x => Rendered(state, new(x.Sha256, x.Bytes, x.Pages, x.UpTo, x.Signing?.Level, x.Signing?.NoStamp)),
        MemberReplaced x => AReplacedMembersOpinionsAreVoid.Evolve(state, x, at),
        VoteReopened x => AReplacedMembersOpinionsAreVoid.Evolve(state, x),
        LowPriceReviewOpened or LowPriceExplained => LowPriceReviewing.Evolve(state, fact, at),
        PriceCorrected or PriceCorrectionConfirmed or PriceCorrectionRefused or PriceCorrectionUnanswered => PriceCorrecting.Evolve(state, fact, at),
        _ => Clarifying.Evolve(VoteEvolution.Evolve(state, fact, at), fact, at),
    };

    private static Evaluation Rendered(Evaluation state, RenderedReport report) => state with { Report = report, LastReport = report };

    private static Evaluation Reopened(Evaluation state, Reopening reopening) => state with
    {
        Reopenings = state.Reopenings.Add(reopening),
        Confirmations = state.Confirmations.Clear(),
        Signatures = state.Signatures.Clear(),
        Report = null,
    };

    private static bool IsSubjective(Evaluation state, string criterion) =>
        state.Convocation?.Method.Criteria.FirstOrDefault(known => known.Id == criterion)?.Nature == Scoring.Nature.Subjective;

    private static Evaluation Connected(Evaluation state, string member, string session, DateTimeOffset at) => state with
    {
        Presence = state.Presence.SetItem(member, new(session, Online: true, at)),
        Absent = state.Absent.Remove(member),
    };

    /// <summary>Behind a code a member signs in before he may enter the room: until he does, he is signed in and away, and counted from here.</summary>
    private static Evaluation SignedIn(Evaluation state, string member, DateTimeOffset at) => state with
    {
        SignedIn = state.SignedIn.Add(member),
        Presence = state.Presence.GetValueOrDefault(member) switch
        {
            null => state.Presence.SetItem(member, new("", Online: false, at)),
            { Online: false } gone => state.Presence.SetItem(member, gone with { Since = at }),
            _ => state.Presence,
        },
    };

    private static ImmutableDictionary<SheetKey, SheetState> Withdrawn(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        sheets.TryGetValue(new(member, bid), out var sheet) ? sheets.SetItem(new(member, bid), sheet with { Sealed = null }) : sheets;

    private static ImmutableArray<RevealedScores> Corrected(ImmutableArray<RevealedScores> sheets, ScoreCorrected correction) =>
    [
        .. sheets.Select(sheet => sheet.Member == correction.Member && sheet.Bid == correction.Bid
            ? sheet with { Scores = [.. sheet.Scores.Select(score => score.Criterion == correction.Criterion ? score with { Value = correction.To, Deductions = correction.Deductions } : score)] }
            : sheet),
    ];
}
