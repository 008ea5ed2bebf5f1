using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Web.Pages;
using Bidding.Web.Rooms;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Tenders.Pages;

/// <summary>A page of one lot for the agency it belongs to; to any other person the lot does not exist.</summary>
public abstract class AgencyLotPage : ComponentBase
{
    [Parameter] public string Lot { get; set; } = "";

    [CascadingParameter] public required HttpContext Http { get; set; }

    [Inject] public required Tongue L { get; set; }

    [Inject] public required LotFiles Lots { get; set; }

    [Inject] public required Standings Standings { get; set; }

    [Inject] public required Callers Callers { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected Standing? At { get; private set; }

    protected Caller? Me { get; private set; }

    protected List<string> Problems { get; } = [];

    protected CancellationToken Ct => Http.RequestAborted;

    protected bool IsFrozen => At is { File.IsFrozen: true } or { Opening.IsScheduled: true };

    protected override async Task OnInitializedAsync()
    {
        Me = await Callers.Of(Http.User, Procedures.OpeningPrefix + Lot, Ct);
        if (Me?.Role != Role.Agency)
        {
            Navigation.NotFound();
            return;
        }

        await Reload();
        if (At!.IsBroken && this is not LotPage)
        {
            // No step of the work may build on a record that does not hold.
            At = null;
            Navigation.NavigateTo($"/lots/{Lot}");
            return;
        }

        await Loaded();
    }

    protected async Task Reload() => At = await Standings.Of((await Lots.Of(Lot, Ct))!, Ct);

    protected virtual Task Loaded() => Task.CompletedTask;

    protected void Say(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Problems.Add($"{L.Why(refusal)} ({refusal.Article}) {L.Next(refusal)}");
        }
    }

    protected static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => line.TrimEnd('\r').Trim()).Where(line => line.Length > 0)];
}
