using System.Text.Json;
using Bidding.Domain.Rules;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Client.Live;

/// <summary>What is asked again by itself, and what is the server's judgement.</summary>
internal static class Failures
{
    /// <summary>The line failed, or something on it did: nothing was decided about what we asked.</summary>
    public static bool IsBroken(Exception error) =>
        error is HubException or HttpRequestException or IOException or InvalidOperationException or TimeoutException or OperationCanceledException or JsonException
            or System.Net.WebSockets.WebSocketException;

    public static bool IsSignedOut(this Refusal refusal) => refusal.Code == Refusals.SignedOut.Code;

    public static LineState WithoutEntry(this Refusal refusal) =>
        refusal.Code == Refusals.SeatTaken.Code ? LineState.SeatTaken
        : refusal.IsSignedOut() ? LineState.SignedOut
        : refusal.IsPassing() ? LineState.Down
        : LineState.Refused;
}
