using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bidding.Bench.Peers;

/// <summary>What SignalR itself costs for the same talk: a group broadcast and an answer of the product's sizes, no identity, nothing stored.</summary>
internal static class BarePeer
{
    public const string Serve = "serve-bare";

    public static async Task<int> ServeRooms(int answerLength, int pushLength)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new BareRooms(new('a', answerLength), new('n', pushLength)));
        builder.Services.AddSignalR(hub =>
        {
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
            hub.MaximumParallelInvocationsPerClient = 1;
        });
        var app = builder.Build();
        app.MapHub<BareHub>(Bidding.Web.Live.LiveSetup.HubPath);
        return await PeerServer.Run(app);
    }
}

internal sealed record BareRooms(string Answer, string Push)
{
    private readonly ConcurrentDictionary<string, StrongBox> versions = new(StringComparer.Ordinal);

    public long Next(string room) => Interlocked.Increment(ref versions.GetOrAdd(room, _ => new()).Version);

    private sealed class StrongBox
    {
        public long Version;
    }
}

internal sealed class BareHub(BareRooms rooms) : Hub
{
    public async Task<string> Join(string procedure, long after, string tab, bool takeOver)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, procedure);
        return "{}";
    }

    public async Task<string> Submit(string procedure, string id, string command)
    {
        var version = rooms.Next(procedure);
        await Clients.Group(procedure).SendAsync("Happened", procedure, version - 1, version, rooms.Push);
        return $$"""{"accepted":{"version":{{version}},"more":"{{rooms.Answer}}"},"refused":null}""";
    }
}
