using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Scoring.Modes;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// What somebody asks for. Only the types listed here can arrive over the wire; the rest are raised by the server itself.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SignIn), "sign-in")]
[JsonDerivedType(typeof(DeclareNoConflict), "declare-no-conflict")]
[JsonDerivedType(typeof(DeclareConflicts), "declare-conflicts")]
[JsonDerivedType(typeof(VoteForChair), "vote-for-chair")]
[JsonDerivedType(typeof(SealReview), "seal-review")]
[JsonDerivedType(typeof(WithdrawReview), "withdraw-review")]
[JsonDerivedType(typeof(SealScores), "seal-scores")]
[JsonDerivedType(typeof(WithdrawScores), "withdraw-scores")]
[JsonDerivedType(typeof(CorrectScore), "correct-score")]
[JsonDerivedType(typeof(ExplainScore), "explain-score")]
[JsonDerivedType(typeof(ConfirmResult), "confirm-result")]
[JsonDerivedType(typeof(SignReport), "sign-report")]
[JsonDerivedType(typeof(RefuseToSign), "refuse-to-sign")]
[JsonDerivedType(typeof(ReopenResult), "reopen-result")]
[JsonDerivedType(typeof(Terminate), "terminate")]
public abstract partial record EvaluationCommand
{
    private EvaluationCommand() { }

    public sealed record SignIn : EvaluationCommand;

    public sealed record DeclareNoConflict(bool Pledge) : EvaluationCommand;

    public sealed record DeclareConflicts(
        ImmutableArray<DeclaredConflict> Conflicts,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PurchaserConflict? Purchaser = null) : EvaluationCommand;

    public sealed record VoteForChair(string Candidate) : EvaluationCommand;

    public sealed record SealReview(string Bid, ImmutableArray<ReviewMark> Marks) : EvaluationCommand;

    public sealed record WithdrawReview(string Bid) : EvaluationCommand;

    public sealed record SealScores(string Bid, ImmutableArray<ItemScore> Scores) : EvaluationCommand
    {
        /// <summary>A log line must never print a score.</summary>
        public override string ToString() => $"{nameof(SealScores)} {Bid}";
    }

    public sealed record WithdrawScores(string Bid) : EvaluationCommand;

    /// <param name="Deductions">The lines as they shall stand, for a criterion in deduction mode.</param>
    /// <param name="Quantity">The right quantity, where a formula was fed a wrong one.</param>
    public sealed record CorrectScore(
        string Bid, string Criterion, decimal To, CorrectionGround Ground, string Reason,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<TakenDeduction>? Deductions = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Quantity = null) : EvaluationCommand;

    /// <summary>Why the member's sum for this bid stands apart from the others'.</summary>
    public sealed record ExplainScore(
        string Bid, FindingKind Kind, string Text,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Criterion = null) : EvaluationCommand;

    /// <summary>The original committee shall take up its result again after signing.</summary>
    public sealed record ReopenResult(CorrectionGround Ground, string Reason) : EvaluationCommand;

    public sealed record ConfirmResult(string Digest) : EvaluationCommand;

    /// <param name="Handwriting">SHA-256 of an image the member has handed in before; null signs without one.</param>
    public sealed record SignReport(
        string Digest, string? Dissent,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Handwriting = null) : EvaluationCommand;

    /// <param name="Handwriting">As with <see cref="SignReport"/>.</param>
    public sealed record RefuseToSign(
        string Reasons,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Handwriting = null) : EvaluationCommand;

    public sealed record Terminate(string Reason) : EvaluationCommand;

    // Raised by the server: not in the list above, so no client can send one.

    public sealed record Convene(Convocation Convocation) : EvaluationCommand;

    public sealed record Connect(string Session, bool TakeOver, bool SameTab) : EvaluationCommand;

    public sealed record Disconnect(string Session) : EvaluationCommand;

    public sealed record NoticeAbsence(string Member) : EvaluationCommand;

    /// <param name="Round">The round the report was made of: a job that comes late must not record the report of the round before.</param>
    public sealed record RecordReport(string Sha256, int Bytes, int Pages, long UpTo, int Round = 1, ReportSigning? Signing = null) : EvaluationCommand;
}
