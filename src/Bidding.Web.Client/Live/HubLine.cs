using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;

namespace Bidding.Web.Client.Live;

/// <summary>The hub as the room knows it: the one seam between this client and the network, and the only thing its tests replace.</summary>
public interface IHubLine : IAsyncDisposable
{
    event Func<string, long, long, string, Task>? Happened;

    event Func<string, Task>? Displaced;

    /// <summary>The line broke or was closed, and stays so until it is started again; with <see cref="SignedOutException"/> there is no use in that.</summary>
    event Func<Exception?, Task>? Closed;

    /// <summary>A new line in the place of the one before, whatever that one is still waiting for. Who had joined must join again.</summary>
    /// <exception cref="SignedOutException">The session has ended.</exception>
    Task Start(CancellationToken stop);

    Task Stop();

    Task<string> Join(string procedure, long after, string tab, bool takeOver);

    Task<string> Submit(string procedure, Guid id, string command);

    Task<string> OwnSheets(string procedure);

    Task<string> Clock();
}

public sealed class SignedOutException() : Exception("The session has ended.");

/// <summary>
/// Mends nothing: a connection that broke, or that only looks alive after the machine slept or the network changed, is thrown away and
/// the next one built from nothing. So nothing that an old one waits for, a closing handshake least of all, holds up the new one.
/// </summary>
public sealed class HubLine(NavigationManager place, TimeProvider time) : IHubLine
{
    /// <summary>Longer than an answer takes that is still on its way; whoever waits asks again, under the same id.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private HubConnection? hub;

    public event Func<string, long, long, string, Task>? Happened;

    public event Func<string, Task>? Displaced;

    public event Func<Exception?, Task>? Closed;

    public async Task Start(CancellationToken stop)
    {
        Discard();
        hub = Build();
        try
        {
            await hub.StartAsync(stop).WaitAsync(Patience, time, stop);
        }
        catch (HttpRequestException refused) when (IsSignedOut(refused))
        {
            throw new SignedOutException();
        }
    }

    public Task Stop()
    {
        Discard();
        return Task.CompletedTask;
    }

    public Task<string> Join(string procedure, long after, string tab, bool takeOver) => Ask("Join", procedure, after, tab, takeOver);

    public Task<string> Submit(string procedure, Guid id, string command) => Ask("Submit", procedure, id.ToString("D"), command);

    public Task<string> OwnSheets(string procedure) => Ask("OwnSheets", procedure);

    public Task<string> Clock() => Ask("Clock");

    public ValueTask DisposeAsync()
    {
        Discard();
        return ValueTask.CompletedTask;
    }

    private Task<string> Ask(string method, params object?[] what) =>
        (hub ?? throw new InvalidOperationException("Not started.")).InvokeCoreAsync<string>(method, what).WaitAsync(Patience, time);

    private HubConnection Build()
    {
        var fresh = new HubConnectionBuilder()
            .WithUrl(place.ToAbsoluteUri("hubs/evaluation"))
            .WithKeepAliveInterval(TimeSpan.FromSeconds(5))
            .WithServerTimeout(TimeSpan.FromSeconds(15))
            .Build();

        // What one that was thrown away has still to tell concerns nobody.
        fresh.On<string, long, long, string>("Happened", (procedure, after, upTo, notices) => hub == fresh ? Happened?.Invoke(procedure, after, upTo, notices) ?? Task.CompletedTask : Task.CompletedTask);
        fresh.On<string>("Displaced", procedure => hub == fresh ? Displaced?.Invoke(procedure) ?? Task.CompletedTask : Task.CompletedTask);
        fresh.Closed += why => hub == fresh ? Closed?.Invoke(IsSignedOut(why) ? new SignedOutException() : why) ?? Task.CompletedTask : Task.CompletedTask;
        return fresh;
    }

    /// <summary>Nobody waits for it: its farewell may take as long as the network likes.</summary>
    private void Discard()
    {
        var old = hub;
        hub = null;
        _ = old?.DisposeAsync().AsTask();
    }

    private static bool IsSignedOut(Exception? error) => error is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden };
}

public static class Backoff
{
    private static readonly double[] Seconds = [0, 0.5, 1, 2, 3];

    public static TimeSpan Longest => After(long.MaxValue);

    public static TimeSpan After(long attempts) => TimeSpan.FromSeconds(Seconds[Math.Min(attempts, Seconds.Length - 1)]);
}
