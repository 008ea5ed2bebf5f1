using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>A bid handed in: name and time, nothing else, until all are opened.</summary>
public sealed record ReceivedBidView(string Bid, string Bidder, DateTimeOffset ReceivedAt);

/// <summary>What one person may see of the opening now.</summary>
public sealed record OpeningView(
    string Lot,
    DateTimeOffset Deadline,
    int WindowMinutes,
    Role Viewer,
    ImmutableArray<ReceivedBidView> Received,
    ImmutableArray<Press> Presses,
    ImmutableArray<OpenedBid>? Opened,
    DateTimeOffset? OpenedAt,
    ImmutableArray<Objection> Objections,
    DateTimeOffset? FailedAt,
    DateTimeOffset? ConfirmedAt)
{
    /// <returns>Null before an opening is scheduled.</returns>
    public static OpeningView? For(Opening state, Caller viewer) => !state.IsScheduled ? null : new(
        state.Lot,
        state.Deadline,
        state.WindowMinutes,
        viewer.Role,
        [.. state.Received.Select(bid => new ReceivedBidView(bid.Bid, bid.Bidder, bid.ReceivedAt))],
        state.Presses,
        state.Opened,
        state.OpenedAt,
        state.Objections,
        state.FailedAt,
        state.ConfirmedAt);
}
