using System.Collections.Immutable;
using Bidding.Domain.Json;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Live;

/// <summary>Tells after the commit, written once for each audience, and only what its allow-list lets through.</summary>
public sealed partial class EvaluationFeed(IHubContext<EvaluationHub, IEvaluationClient> hub, LiveSeats seats, ILogger<EvaluationFeed> log)
{
    public static string Group(string stream, Audience audience) => $"{stream}/{audience}";

    /// <summary>
    /// Does not wait for slow lines: a connection that misses a message sees the gap in the numbers and asks for the rest.
    /// The numbers go out even when this audience may see nothing of the facts.
    /// </summary>
    public void Publish<TFact>(string stream, Audience audience, long after, long upTo, IEnumerable<Notice<TFact>> notices)
    {
        var text = DomainJson.Write<ImmutableArray<Notice<TFact>>>([.. notices]);
        var sending = hub.Clients.Group(Group(stream, audience)).Happened(stream, after, upTo, text);
        if (!sending.IsCompletedSuccessfully)
        {
            _ = Observe(sending, stream);
        }
    }

    /// <summary>
    /// A member has left the panel: his connection leaves the group before anything is published, and the last that he
    /// hears is that he was replaced.
    /// </summary>
    public void Cut<TFact>(string stream, string member, long after, long upTo, IEnumerable<Notice<TFact>> last)
    {
        if (seats.Close(stream, member) is not { } seat)
        {
            return;
        }

        var text = DomainJson.Write<ImmutableArray<Notice<TFact>>>([.. last]);
        _ = Observe(hub.Groups.RemoveFromGroupAsync(seat.Connection, Group(stream, seat.Audience)), stream);
        _ = Observe(hub.Clients.Client(seat.Connection).Happened(stream, after, upTo, text), stream);
    }

    private async Task Observe(Task sending, string stream)
    {
        try
        {
            await sending;
        }
        catch (Exception error)
        {
            SendFailed(log, stream, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of {Stream} did not reach every connection: {Error}")]
    private static partial void SendFailed(ILogger log, string stream, string error);
}
