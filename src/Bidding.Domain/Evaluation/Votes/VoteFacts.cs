using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bidding.Domain.Evaluations;

/// <summary>One member's ballot; what it says is absent wherever the vote is still open.</summary>
public sealed record Ballot(string Member, bool? InFavour, string? Reason);

[JsonDerivedType(typeof(VoteOpened), "vote-opened")]
[JsonDerivedType(typeof(VoteCast), "vote-cast")]
[JsonDerivedType(typeof(VoteDecided), "vote-decided")]
[JsonDerivedType(typeof(BidRejectedByVote), "bid-rejected-by-vote")]
[JsonDerivedType(typeof(TimeExtended), "time-extended")]
public abstract partial record EvaluationFact
{
    /// <summary>Votes are numbered from 1 in the order of their opening.</summary>
    public sealed record VoteOpened(int Vote, string By, VoteSubject Subject, string Reason) : EvaluationFact;

    /// <summary><paramref name="InFavour"/> and <paramref name="Reason"/> are absent in what goes out before the vote is decided.</summary>
    public sealed record VoteCast(int Vote, string Member, bool? InFavour, string? Reason) : EvaluationFact;

    /// <summary>The ballots as they were cast, in the order of the panel: who dissented, and why.</summary>
    public sealed record VoteDecided(int Vote, bool Carried, ImmutableArray<Ballot> Ballots) : EvaluationFact;

    public sealed record BidRejectedByVote(string Bid, int Vote) : EvaluationFact;

    public sealed record TimeExtended(int Vote, int Minutes) : EvaluationFact;
}
