using Bidding.Domain.Rules;
using Bidding.Web.Pages;
using Bidding.Web.Rooms;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Tenders.Pages;

/// <summary>A page about one lot. Who asks, the rows say; to anybody without a part in it the lot does not exist.</summary>
public abstract class LotPageBase : ComponentBase
{
    [Parameter] public string Lot { get; set; } = "";

    [CascadingParameter] public required HttpContext Http { get; set; }

    [Inject] public required Tongue L { get; set; }

    [Inject] public required LotFiles Lots { get; set; }

    [Inject] public required Standings Standings { get; set; }

    [Inject] public required Callers Callers { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected Standing? At { get; set; }

    protected Caller? Me { get; private set; }

    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>In which of the lot's two procedures this page is used: it decides who the caller is there.</summary>
    protected abstract string Prefix { get; }

    protected abstract bool IsFor(Role role);

    /// <summary>The caller may be here and <see cref="At"/> is known.</summary>
    protected abstract Task Admitted();

    protected override async Task OnInitializedAsync()
    {
        Me = await Callers.Of(Http.User, Prefix + Lot, Ct);
        if (Me is null || !IsFor(Me.Role) || await Lots.Of(Lot, Ct) is not { } file)
        {
            Navigation.NotFound();
            return;
        }

        At = await Standings.Of(file, Ct);
        await Admitted();
    }

    protected async Task Reload() => At = await Standings.Of((await Lots.Of(Lot, Ct))!, Ct);
}
