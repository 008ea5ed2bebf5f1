using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring.Modes;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Evaluations;

public sealed record DeclaredConflict(string Bid, ConflictGround Ground, string Statement);

/// <summary>A tie to who buys: an expert of the purchaser's own may come as its representative only.</summary>
public sealed record PurchaserConflict(ConflictGround Ground, string Statement);

[JsonConverter(typeof(KebabEnum<ConflictGround>))]
public enum ConflictGround { Employment, Kinship, Supervision, EconomicInterest, Punished, Other }

/// <summary>Where in the bid something is to be seen; without a <paramref name="Page"/>: the document holds nothing of the kind.</summary>
public sealed record Evidence(string Document, int? Page);

/// <summary>A member's conclusion on one review item; a failed one carries its reason and where it is to be seen.</summary>
public sealed record ReviewMark(
    string Item, bool Passed, string? Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Evidence? Evidence = null);

/// <param name="Deductions">The lines of a criterion in deduction mode, absent where none was taken and for every other mode.</param>
public sealed record ItemScore(
    string Criterion, decimal Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<TakenDeduction>? Deductions = null)
{
    /// <summary>Sealed until revealed: a log line must never print one.</summary>
    public override string ToString() => $"{nameof(ItemScore)} {Criterion}";
}

/// <summary>With the <paramref name="Nonce"/> (hex) anybody can check the sheet against the commitment made when it was sealed.</summary>
public sealed record RevealedReview(string Member, string Bid, ImmutableArray<ReviewMark> Marks, string Nonce);

/// <summary>With the <paramref name="Nonce"/> (hex) anybody can check the sheet against the commitment made when it was sealed.</summary>
public sealed record RevealedScores(string Member, string Bid, ImmutableArray<ItemScore> Scores, string Nonce)
{
    /// <summary>Sealed until revealed: a log line must never print one.</summary>
    public override string ToString() => $"{nameof(RevealedScores)} {Member} {Bid}";
}

public sealed record ChairVotes(string Candidate, int Votes);

/// <summary>
/// The four cases in which a score may change after the summary (87号令 第六十四条), and a fifth that exists only outside government
/// procurement and only where the tender documents say so.
/// </summary>
[JsonConverter(typeof(KebabEnum<CorrectionGround>))]
public enum CorrectionGround { ArithmeticError, OutOfRange, ObjectiveDiffers, AbnormalScore, TenderDocuments }

/// <summary>What happened in the evaluation of one lot; past tense, nothing derivable, ids only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(EvaluationConvened), "evaluation-convened")]
[JsonDerivedType(typeof(PhaseOpened), "phase-opened")]
[JsonDerivedType(typeof(MemberConnected), "member-connected")]
[JsonDerivedType(typeof(SeatTakenOver), "seat-taken-over")]
[JsonDerivedType(typeof(MemberDisconnected), "member-disconnected")]
[JsonDerivedType(typeof(AbsenceNoticed), "absence-noticed")]
[JsonDerivedType(typeof(EvaluationSuspended), "evaluation-suspended")]
[JsonDerivedType(typeof(EvaluationResumed), "evaluation-resumed")]
[JsonDerivedType(typeof(MemberSignedIn), "member-signed-in")]
[JsonDerivedType(typeof(NoConflictDeclared), "no-conflict-declared")]
[JsonDerivedType(typeof(ConflictsDeclared), "conflicts-declared")]
[JsonDerivedType(typeof(ChairVoteCast), "chair-vote-cast")]
[JsonDerivedType(typeof(ChairBallotTied), "chair-ballot-tied")]
[JsonDerivedType(typeof(ChairElected), "chair-elected")]
[JsonDerivedType(typeof(ReviewSealed), "review-sealed")]
[JsonDerivedType(typeof(ReviewWithdrawn), "review-withdrawn")]
[JsonDerivedType(typeof(ReviewsRevealed), "reviews-revealed")]
[JsonDerivedType(typeof(BidRejected), "bid-rejected")]
[JsonDerivedType(typeof(ScoresSealed), "scores-sealed")]
[JsonDerivedType(typeof(ScoresWithdrawn), "scores-withdrawn")]
[JsonDerivedType(typeof(ScoresRevealed), "scores-revealed")]
[JsonDerivedType(typeof(ScoreCorrected), "score-corrected")]
[JsonDerivedType(typeof(ScoreExplained), "score-explained")]
[JsonDerivedType(typeof(ResultConfirmed), "result-confirmed")]
[JsonDerivedType(typeof(ReportSigned), "report-signed")]
[JsonDerivedType(typeof(SignatureRefused), "signature-refused")]
[JsonDerivedType(typeof(ResultReopened), "result-reopened")]
[JsonDerivedType(typeof(EvaluationTerminated), "evaluation-terminated")]
[JsonDerivedType(typeof(ReportRendered), "report-rendered")]
[JsonDerivedType(typeof(AttemptRefused), "attempt-refused")]
public abstract partial record EvaluationFact
{
    private EvaluationFact() { }

    public sealed record EvaluationConvened(Convocation Convocation) : EvaluationFact;

    public sealed record PhaseOpened(Phase Phase) : EvaluationFact;

    /// <summary><paramref name="Session"/> is an opaque mark of the connection, not a secret.</summary>
    public sealed record MemberConnected(string Member, string Session) : EvaluationFact;

    public sealed record SeatTakenOver(string Member, string Session) : EvaluationFact;

    public sealed record MemberDisconnected(string Member, string Session) : EvaluationFact;

    public sealed record AbsenceNoticed(string Member, DateTimeOffset OfflineSince) : EvaluationFact;

    public sealed record EvaluationSuspended : EvaluationFact;

    public sealed record EvaluationResumed : EvaluationFact;

    public sealed record MemberSignedIn(string Member) : EvaluationFact;

    public sealed record NoConflictDeclared(string Member) : EvaluationFact;

    public sealed record ConflictsDeclared(
        string Member, ImmutableArray<DeclaredConflict> Conflicts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PurchaserConflict? Purchaser = null) : EvaluationFact;

    /// <summary><paramref name="Candidate"/> is absent in what goes out before the ballot is complete.</summary>
    public sealed record ChairVoteCast(string Member, string? Candidate) : EvaluationFact;

    public sealed record ChairBallotTied(ImmutableArray<ChairVotes> Tally) : EvaluationFact;

    public sealed record ChairElected(string Member, ImmutableArray<ChairVotes> Tally) : EvaluationFact;

    public sealed record ReviewSealed(string Member, string Bid, int Round, SealedSheet Sheet) : EvaluationFact;

    public sealed record ReviewWithdrawn(string Member, string Bid) : EvaluationFact;

    public sealed record ReviewsRevealed(ImmutableArray<RevealedReview> Reviews) : EvaluationFact;

    /// <summary>A majority found <paramref name="Items"/> failed.</summary>
    public sealed record BidRejected(string Bid, ImmutableArray<string> Items) : EvaluationFact;

    public sealed record ScoresSealed(string Member, string Bid, int Round, SealedSheet Sheet) : EvaluationFact;

    public sealed record ScoresWithdrawn(string Member, string Bid) : EvaluationFact;

    public sealed record ScoresRevealed(ImmutableArray<RevealedScores> Sheets) : EvaluationFact;

    public sealed record ScoreCorrected(
        string Member, string Bid, string Criterion, decimal From, decimal To, CorrectionGround Ground, string Reason,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<TakenDeduction>? Deductions = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Quantity = null) : EvaluationFact;

    /// <summary>The member keeps a sum that stands apart, or an objective score others differ from, and says why; void when he corrects it.</summary>
    /// <param name="Criterion">The objective one; absent where it is the sum of the subjective.</param>
    public sealed record ScoreExplained(
        string Member, string Bid, FindingKind Kind, string Text,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Criterion = null) : EvaluationFact;

    public sealed record ResultConfirmed(string Member, string Digest) : EvaluationFact;

    /// <param name="Handwriting">SHA-256 of the image he drew, in lower-case hex; absent where he signed without drawing.</param>
    public sealed record ReportSigned(
        string Member, string Digest, string? Dissent,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Handwriting = null) : EvaluationFact;

    /// <param name="Handwriting">As with <see cref="ReportSigned"/>.</param>
    public sealed record SignatureRefused(
        string Member, string Reasons,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Handwriting = null) : EvaluationFact;

    /// <summary>After signing: the original committee takes its result up again; all confirmations and signatures are void.</summary>
    public sealed record ResultReopened(CorrectionGround Ground, string Reason) : EvaluationFact;

    public sealed record EvaluationTerminated(string Ground, string Reason) : EvaluationFact;

    /// <summary>The job's mark that the report of all facts up to <paramref name="UpTo"/> exists; SHA-256 in lower-case hex.</summary>
    /// <param name="Signing">How the file is signed; absent in records of the time before reports were.</param>
    public sealed record ReportRendered(
        string Sha256, int Bytes, int Pages, long UpTo,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportSigning? Signing = null) : EvaluationFact;

    /// <summary>Somebody tried what the rules do not allow. Never carries what he tried to write.</summary>
    public sealed record AttemptRefused(string Who, string Command, string Code, string Law, string Clause) : EvaluationFact;
}
