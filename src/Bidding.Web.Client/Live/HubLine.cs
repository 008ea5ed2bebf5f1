using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;

namespace Bidding.Web.Client.Live;

/// <summary>The hub as the room knows it: the one seam between this client and the network, and the only thing its tests replace.</summary>
public interface IHubLine : IAsyncDisposable
{
    event Func<string, long, long, string, Task>? Happened;

    event Func<string, Task>? Displaced;

    /// <summary>The line is back by itself: whoever had joined must join again.</summary>
    event Func<Task>? Restored;

    /// <summary>The line broke and is being mended.</summary>
    event Func<Task>? Lost;

    /// <summary>The line is closed and stays so until it is started again; with <see cref="SignedOutException"/> there is no use in that.</summary>
    event Func<Exception?, Task>? Closed;

    /// <exception cref="SignedOutException">The session has ended.</exception>
    Task Start(CancellationToken stop);

    Task Stop();

    Task<string> Join(string procedure, long after, string tab, bool takeOver);

    Task<string> Submit(string procedure, Guid id, string command);

    Task<string> OwnSheets(string procedure);

    Task<string> Clock();
}

public sealed class SignedOutException() : Exception("The session has ended.");

public sealed class HubLine : IHubLine
{
    private readonly HubConnection hub;

    public HubLine(NavigationManager place)
    {
        hub = new HubConnectionBuilder()
            .WithUrl(place.ToAbsoluteUri("hubs/evaluation"))
            .WithAutomaticReconnect(new ForEver())
            .WithKeepAliveInterval(TimeSpan.FromSeconds(5))
            .WithServerTimeout(TimeSpan.FromSeconds(15))
            .Build();
        hub.On<string, long, long, string>("Happened", (procedure, after, upTo, notices) => Happened?.Invoke(procedure, after, upTo, notices) ?? Task.CompletedTask);
        hub.On<string>("Displaced", procedure => Displaced?.Invoke(procedure) ?? Task.CompletedTask);
        hub.Reconnected += _ => Restored?.Invoke() ?? Task.CompletedTask;
        hub.Reconnecting += _ => Lost?.Invoke() ?? Task.CompletedTask;
        hub.Closed += why => Closed?.Invoke(IsSignedOut(why) ? new SignedOutException() : why) ?? Task.CompletedTask;
    }

    public event Func<string, long, long, string, Task>? Happened;

    public event Func<string, Task>? Displaced;

    public event Func<Task>? Restored;

    public event Func<Task>? Lost;

    public event Func<Exception?, Task>? Closed;

    public async Task Start(CancellationToken stop)
    {
        try
        {
            await hub.StartAsync(stop);
        }
        catch (HttpRequestException refused) when (IsSignedOut(refused))
        {
            throw new SignedOutException();
        }
    }

    public Task Stop() => hub.StopAsync();

    public Task<string> Join(string procedure, long after, string tab, bool takeOver) => hub.InvokeAsync<string>("Join", procedure, after, tab, takeOver);

    public Task<string> Submit(string procedure, Guid id, string command) => hub.InvokeAsync<string>("Submit", procedure, id.ToString("D"), command);

    public Task<string> OwnSheets(string procedure) => hub.InvokeAsync<string>("OwnSheets", procedure);

    public Task<string> Clock() => hub.InvokeAsync<string>("Clock");

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static bool IsSignedOut(Exception? error) => error is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden };

    /// <summary>Never gives up, except where the server says that the session is over.</summary>
    private sealed class ForEver : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            IsSignedOut(retryContext.RetryReason) ? null : Backoff.After(retryContext.PreviousRetryCount);
    }
}

public static class Backoff
{
    private static readonly double[] Seconds = [0, 0.5, 1, 2, 3];

    public static TimeSpan After(long attempts) => TimeSpan.FromSeconds(Seconds[Math.Min(attempts, Seconds.Length - 1)]);
}
