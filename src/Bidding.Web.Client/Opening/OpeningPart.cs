using Bidding.Domain.Openings;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Wording;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Client.Opening;

/// <summary>A part of the opening page: shows what the connection's view says now, and is drawn again when that changes.</summary>
public abstract class OpeningPart : ComponentBase, IDisposable
{
    [CascadingParameter]
    public OpeningConnection Live { get; set; } = default!;

    [Inject]
    protected Language Say { get; set; } = default!;

    protected OpeningView View => Live.View!;

    protected bool IsPastDeadline => Live.Clock.Now >= View.Deadline;

    protected override void OnInitialized()
    {
        Live.Changed += Draw;
        Say.Changed += Draw;
    }

    protected Task Send(OpeningCommand command) => Live.Send(command);

    protected string BidderName(string bid, string bidder) => Live.Card.Bidder(bid) ?? bidder;

    protected void Draw() => _ = InvokeAsync(StateHasChanged);

    public virtual void Dispose()
    {
        Live.Changed -= Draw;
        Say.Changed -= Draw;
        GC.SuppressFinalize(this);
    }
}
