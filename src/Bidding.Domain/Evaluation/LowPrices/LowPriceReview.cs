using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Openings;
using Bidding.Domain.Prices;

namespace Bidding.Domain.Evaluations;

/// <summary>Where the review of one low quote stands.</summary>
public enum LowPriceState { NotOpened, AwaitingExplanation, Explained, Overdue, Voting, Proven, Unproven, LeftOut }

public sealed record LowPriceExplanation(string Text, BidFile? File, DateTimeOffset At);

/// <summary>异常低价审查 of one bid: the supplier was asked in writing, and what came back.</summary>
/// <param name="Reason">Why the committee itself finds the quote too low; absent where the figures alone call for the review.</param>
public sealed record LowPriceReview(string Bid, string By, int Minutes, string? Reason, DateTimeOffset OpenedAt)
{
    public LowPriceExplanation? Explanation { get; init; }

    public DateTimeOffset Deadline => OpenedAt.AddMinutes(Minutes);
}

/// <summary>A quote that calls for a review, or has had one: the figures, the review, and what the panel decided.</summary>
/// <param name="Vote">The number of the vote on whether the price is unproven.</param>
/// <param name="Carried">Absent while that vote is open or not yet put.</param>
public sealed record LowPriceMatter(
    string Bid, ImmutableArray<LowPriceEvidence> Evidence, LowPriceReview? Review, int? Vote, bool? Carried, bool IsRejected)
{
    /// <summary>The panel still owes a decision.</summary>
    [JsonIgnore]
    public bool IsOpen => !IsRejected && Carried is null;

    public LowPriceState StateAt(DateTimeOffset now) => this switch
    {
        { Carried: true } => LowPriceState.Unproven,
        { Carried: false } => LowPriceState.Proven,
        { IsRejected: true } => LowPriceState.LeftOut,
        { Vote: not null } => LowPriceState.Voting,
        { Review: null } => LowPriceState.NotOpened,
        { Review.Explanation: not null } => LowPriceState.Explained,
        { Review.Deadline: var deadline } => now > deadline ? LowPriceState.Overdue : LowPriceState.AwaitingExplanation,
    };
}

[JsonDerivedType(typeof(LowPriceReviewOpened), "low-price-review-opened")]
[JsonDerivedType(typeof(LowPriceExplained), "low-price-explained")]
public abstract partial record EvaluationFact
{
    /// <summary><paramref name="By"/> is the chair, for the committee; the supplier has <paramref name="Minutes"/> from now.</summary>
    public sealed record LowPriceReviewOpened(
        string Bid, string By, int Minutes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : EvaluationFact;

    /// <summary>Entered by the agency for the supplier; the file, his calculation of costs, by its hash.</summary>
    public sealed record LowPriceExplained(string Bid, string Text, BidFile? File) : EvaluationFact;
}

[JsonDerivedType(typeof(OpenLowPriceReview), "open-low-price-review")]
public abstract partial record EvaluationCommand
{
    public sealed record OpenLowPriceReview(
        string Bid, int Minutes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : EvaluationCommand;

    /// <summary>Raised by the server for the agency, once the file lies in the vault.</summary>
    public sealed record ExplainLowPrice(string Bid, string Text, BidFile? File) : EvaluationCommand;
}

public sealed partial record Evaluation
{
    public ImmutableArray<LowPriceReview> LowPriceReviews { get; init; } = [];

    /// <summary>By this day it is known which law is in force.</summary>
    public DateTimeOffset? ConvenedAt { get; init; }

    public LowPriceReview? LowPriceReview(string bid) => LowPriceReviews.FirstOrDefault(review => review.Bid == bid);
}
