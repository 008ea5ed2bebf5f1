using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

public sealed record VoteOutcome(bool Carried, DateTimeOffset At);

/// <summary>A matter put to the vote (表决), with the ballots by member.</summary>
public sealed record Vote(int Number, string By, VoteSubject Subject, string Reason, DateTimeOffset OpenedAt)
{
    public ImmutableSortedDictionary<string, Ballot> Ballots { get; init; } = ImmutableSortedDictionary.Create<string, Ballot>(StringComparer.Ordinal);

    /// <summary>Successors who came when the vote was already decided.</summary>
    public ImmutableSortedSet<string> HiddenFrom { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>How often a replacement took the decision back because it rested on the leaver's ballot.</summary>
    public int TakenBack { get; init; }

    /// <summary>Put when its members had read the result.</summary>
    public bool AfterReveal { get; init; }

    /// <summary>Null while the vote is open.</summary>
    public VoteOutcome? Outcome { get; init; }

    public int For => Ballots.Values.Count(ballot => ballot.InFavour == true);

    public int Against => Ballots.Values.Count(ballot => ballot.InFavour == false);
}

/// <summary>Why a bid is left out: <paramref name="Items"/> a majority found failed, or the number of the <paramref name="Vote"/> that rejected it.</summary>
/// <param name="OfPrice">Its bidder did not confirm the corrected price.</param>
public sealed record Rejection(ImmutableArray<string> Items, int? Vote = null, bool OfPrice = false);

/// <summary>A vote as one person may see it; ballots only when it is decided, and never for the agency.</summary>
public sealed record VoteView(
    int Number, string By, VoteSubject Subject, string Reason, DateTimeOffset OpenedAt, VoteOutcome? Outcome,
    ImmutableArray<string> Voted, ImmutableArray<string> Awaited, ImmutableArray<Ballot> Ballots)
{
    internal static VoteView Of(Vote vote, Evaluation state, string? viewer, bool ballots) => new(
        vote.Number, vote.By, vote.Subject, vote.Reason, vote.OpenedAt, vote.Outcome,
        [.. state.Panel.Select(member => member.Id).Where(vote.Ballots.ContainsKey)],
        vote.Outcome is null ? [.. state.Panel.Select(member => member.Id).Where(member => !vote.Ballots.ContainsKey(member))] : [],
        ballots && vote.Outcome is not null && (viewer is null || !vote.HiddenFrom.Contains(viewer)) ? [.. vote.Ballots.Values] : []);
}

public sealed partial record Evaluation
{
    public ImmutableArray<Vote> Votes { get; init; } = [];

    /// <summary>A vote that is not decided yet; a second there is only where a replacement has reopened one.</summary>
    public Vote? OpenVote => Votes.FirstOrDefault(vote => vote.Outcome is null);

    /// <summary>Minutes by which the members have extended the evaluation (条例 第四十八条).</summary>
    public int ExtraMinutes { get; init; }

    public Vote? Vote(int number) => Votes.FirstOrDefault(vote => vote.Number == number);
}
