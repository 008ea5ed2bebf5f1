using System.Collections.Immutable;
using Bidding.Domain.Json;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Live;

/// <summary>Tells after the commit, written once for each audience, and only what its allow-list lets through.</summary>
public sealed partial class EvaluationFeed(IHubContext<EvaluationHub, IEvaluationClient> hub, ILogger<EvaluationFeed> log)
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
