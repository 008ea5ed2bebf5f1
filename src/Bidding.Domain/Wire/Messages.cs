using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Wire;

/// <summary>A fact on its way out: number and time of its place in the record, and what may be seen of it.</summary>
/// <param name="By">The account whose act it was; for supervisors alone, who read it in the record as well.</param>
public sealed record Notice<TFact>(
    long Version, DateTimeOffset At, TFact Fact, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null);

/// <summary>Where the command's facts stand: durably written, with the hash of the stream's head. A member's receipt.</summary>
public sealed record Receipt(long Version, string Head, DateTimeOffset At);

/// <summary>The answer to a command: exactly one of the two is there.</summary>
public sealed record Answer(Receipt? Accepted, Refusal? Refused);

/// <summary>
/// The answer to joining: all notices after the number the client named, up to <paramref name="Version"/>; or why not.
/// <paramref name="Caller"/> tells the client as whom the server knows it.
/// </summary>
public sealed record JoinAnswer<TFact>(
    DateTimeOffset ServerTime, Caller? Caller, long Version, ImmutableArray<Notice<TFact>> Notices, Refusal? Refused);

/// <summary>The caller's own sealed sheet, opened for him alone.</summary>
public sealed record OwnSheet(string Kind, string Bid, ImmutableArray<ItemScore> Scores, ImmutableArray<ReviewMark> Marks);

/// <summary>The answer to a handwriting: under which SHA-256 a signature may name it, or why it is not kept.</summary>
public sealed record HandwritingAnswer(string? Sha256, Refusal? Refused);
