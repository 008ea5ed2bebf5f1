using System.Collections.Concurrent;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;

namespace Bidding.Web.Live;

/// <summary>One connection's part in one procedure. <paramref name="Session"/> is its mark in the record.</summary>
public sealed record LiveSeat(string Connection, string Procedure, Caller Caller, Audience Audience, string Session, string Tab, string Sid);

/// <summary>Which connection of this node sits where. A member has at most one.</summary>
public sealed class LiveSeats
{
    private readonly ConcurrentDictionary<(string Connection, string Procedure), LiveSeat> byConnection = new();
    private readonly ConcurrentDictionary<(string Procedure, string Member), LiveSeat> byMember = new();

    public LiveSeat? Of(string connection, string procedure) => byConnection.GetValueOrDefault((connection, procedure));

    public LiveSeat? OfMember(string procedure, string member) => byMember.GetValueOrDefault((procedure, member));

    public IEnumerable<LiveSeat> MembersOf(string procedure) => byMember.Where(entry => entry.Key.Procedure == procedure).Select(entry => entry.Value);

    /// <returns>The connection that held the member's seat before, if it was another one.</returns>
    public LiveSeat? Take(LiveSeat seat)
    {
        byConnection[(seat.Connection, seat.Procedure)] = seat;
        if (seat.Caller.Member is not { } member)
        {
            return null;
        }

        LiveSeat? before = null;
        byMember.AddOrUpdate((seat.Procedure, member), seat, (_, old) =>
        {
            before = old;
            return seat;
        });
        if (before is null || before.Connection == seat.Connection)
        {
            return null;
        }

        byConnection.TryRemove((before.Connection, before.Procedure), out _);
        return before;
    }

    /// <returns>The connection that held the seat of a member who has left the panel, if he was connected.</returns>
    public LiveSeat? Close(string procedure, string member)
    {
        if (!byMember.TryRemove((procedure, member), out var seat))
        {
            return null;
        }

        byConnection.TryRemove((seat.Connection, procedure), out _);
        return seat;
    }

    /// <returns>The seats the connection really left; one taken over before is no longer its own.</returns>
    public IReadOnlyList<LiveSeat> Leave(string connection)
    {
        var left = byConnection.Where(entry => entry.Key.Connection == connection).Select(entry => entry.Value).ToList();
        foreach (var seat in left)
        {
            Leave(seat);
        }

        return left;
    }

    /// <summary>This seat alone: what the connection holds in other procedures it keeps.</summary>
    public void Leave(LiveSeat seat)
    {
        byConnection.TryRemove((seat.Connection, seat.Procedure), out _);
        if (seat.Caller.Member is { } member)
        {
            byMember.TryRemove(KeyValuePair.Create((seat.Procedure, member), seat));
        }
    }
}
