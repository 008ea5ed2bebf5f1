using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Live;

/// <summary>
/// The door. Identity comes from the connection, groups from the server; parameters and results are plain text in the
/// domain's strict form, so that JSON and MessagePack carry the same and no type can be smuggled in.
/// </summary>
[Authorize]
public sealed class EvaluationHub(Reception reception) : Hub<IEvaluationClient>
{
    public Task<string> Join(string procedure, long after, string tab, bool takeOver) =>
        reception.Join(new(Context, Groups), procedure ?? "", after, tab ?? "", takeOver);

    public Task<string> Submit(string procedure, string id, string command) => reception.Submit(Context, procedure ?? "", id ?? "", command ?? "");

    public Task<string> OwnSheets(string procedure) => reception.OwnSheets(Context, procedure ?? "");

    public string Clock() => reception.Clock();

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await reception.Leave(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }
}
