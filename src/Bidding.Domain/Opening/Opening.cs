using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Domain.Openings;

public sealed record ReceivedBid(string Bid, string Bidder, DateTimeOffset ReceivedAt, SealedSheet Envelope);

public sealed record Press(string Account, Role Role, DateTimeOffset At);

public sealed record Objection(int Number, string Bid, string Text, DateTimeOffset RaisedAt, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>The opening of one lot as its facts tell it.</summary>
public sealed record Opening
{
    public static Opening None { get; } = new();

    public string Lot { get; init; } = "";

    public DateTimeOffset Deadline { get; init; }

    public int WindowMinutes { get; init; }

    /// <summary>What was frozen; the method the panel is convened upon must be this one.</summary>
    public string? MethodDigest { get; init; }

    /// <summary>Null in old records.</summary>
    public Regime? Regime { get; init; }

    public ImmutableArray<ReceivedBid> Received { get; init; } = [];

    public ImmutableArray<Press> Presses { get; init; } = [];

    public ImmutableArray<OpenedBid>? Opened { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public ImmutableArray<Objection> Objections { get; init; } = [];

    public DateTimeOffset? FailedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public bool IsScheduled => Lot.Length > 0;

    public string Procedure => "opening:" + Lot;
}

public static class OpeningEvolution
{
    public static Opening Evolve(this Opening state, OpeningFact fact, DateTimeOffset at) => fact switch
    {
        OpeningScheduled x => state with { Lot = x.Lot, Deadline = x.Deadline, WindowMinutes = x.WindowMinutes, MethodDigest = x.MethodDigest, Regime = x.Regime },
        BidReceived x => state with { Received = state.Received.Add(new(x.Bid, x.Bidder, at, x.Envelope)) },
        BidWithdrawn x => state with { Received = state.Received.RemoveAll(bid => bid.Bid == x.Bid) },
        OpenPressed x => state with { Presses = state.Presses.RemoveAll(press => press.Role == x.Role).Add(new(x.Account, x.Role, at)) },
        OpeningFailed => state with { FailedAt = at },
        BidsOpened x => state with { Opened = x.Bids, OpenedAt = at },
        ObjectionRaised x => state with { Objections = state.Objections.Add(new(x.Number, x.Bid, x.Text, at, null, null)) },
        ObjectionAnswered x => state with
        {
            Objections = [.. state.Objections.Select(o => o.Number == x.Number ? o with { Answer = x.Text, AnsweredAt = at } : o)],
        },
        OpeningConfirmed => state with { ConfirmedAt = at },
        _ => state,
    };
}
