using System.Diagnostics;
using System.Runtime.InteropServices;
using Bidding.Web.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Rooms;

/// <summary>News as it was heard: all numbers above <paramref name="After"/> up to <paramref name="UpTo"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hearing(long At, long After, long UpTo);

internal readonly record struct Saying(long At, string? Answer);

/// <summary>One person's line to the server, with the memory of what went over it and when.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly string procedure;
    private readonly List<Hearing> heard = [];
    private readonly List<Saying> said = [];
    private readonly Lock memory = new();
    private int turns;

    public Line(Uri server, int room, int person, string? cookie)
    {
        (Room, Site, procedure) = (room, RoomsPlan.SiteOf(person), RoomsPlan.Procedure(room));
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, LiveSetup.HubPath), http =>
        {
            http.Transports = HttpTransportType.WebSockets;
            http.SkipNegotiation = true;
            if (cookie is not null)
            {
                http.Headers["Cookie"] = cookie;
            }
        });
        builder.WithKeepAliveInterval(TimeSpan.FromSeconds(5)).WithServerTimeout(TimeSpan.FromSeconds(15));
        hub = builder.Build();
        hub.On<string, long, long, string>("Happened", Hear);
        hub.Closed += Cut;
    }

    public int Room { get; }

    public string Site { get; }

    public IReadOnlyList<Hearing> Heard => heard;

    public IReadOnlyList<Saying> Said => said;

    /// <summary>Lines cut and calls that failed.</summary>
    public int Errors { get; private set; }

    public long LastHeard { get; private set; }

    public int LongestNews { get; private set; }

    public async Task<string> Join()
    {
        await hub.StartAsync();
        return await hub.InvokeAsync<string>("Join", procedure, 0L, "bench", false);
    }

    /// <summary>The next command of this person: seal and withdraw in turn, each one durable fact.</summary>
    public async Task Speak()
    {
        var command = turns++ % 2 == 0 ? RoomText.Seal : RoomText.Withdraw;
        var at = Stopwatch.GetTimestamp();
        string? answer = null;
        try
        {
            answer = await hub.InvokeAsync<string>("Submit", procedure, Guid.NewGuid().ToString("D"), command);
        }
        catch (Exception error) when (error is HubException or InvalidOperationException or OperationCanceledException or IOException)
        {
            Count(error);
        }

        lock (memory)
        {
            said.Add(new(at, answer));
        }
    }

    /// <summary>Forgets the warm-up.</summary>
    public void Forget()
    {
        lock (memory)
        {
            heard.Clear();
            said.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        hub.Closed -= Cut;
        await hub.DisposeAsync();
    }

    private void Hear(string room, long after, long upTo, string notices)
    {
        var at = Stopwatch.GetTimestamp();
        lock (memory)
        {
            heard.Add(new(at, after, upTo));
            LastHeard = Math.Max(LastHeard, upTo);
            LongestNews = Math.Max(LongestNews, notices.Length);
        }
    }

    private Task Cut(Exception? why)
    {
        Count(why);
        return Task.CompletedTask;
    }

    private void Count(Exception? error)
    {
        lock (memory)
        {
            if (Errors++ == 0)
            {
                Console.Error.WriteLine($"{procedure}: {error?.GetType().Name ?? "cut"} {error?.Message}");
            }
        }
    }
}
