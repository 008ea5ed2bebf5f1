using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Live;

/// <summary>Connections by sign-in, so that a sign-out in one tab cuts the line of every other.</summary>
public sealed class LiveConnections
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, string Sid)> open = new(StringComparer.Ordinal);

    public void Remember(HubCallerContext context, string sid) => open[context.ConnectionId] = (context, sid);

    public void Forget(string connection) => open.TryRemove(connection, out _);

    public void Abort(string sid)
    {
        foreach (var (context, _) in open.Values.Where(entry => entry.Sid == sid))
        {
            context.Abort();
        }
    }
}
