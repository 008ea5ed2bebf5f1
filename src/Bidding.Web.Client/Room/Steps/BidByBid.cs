using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Live;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Client.Room.Steps;

/// <summary>
/// One bid's sheet before the member at a time. Which one changes only when he asks for another: a sheet that gave way by itself
/// when it was sealed would leave him before an empty one, and he would believe his work lost.
/// </summary>
public abstract class BidByBid : RoomPart
{
    private bool asked;

    [Inject]
    private Hands Hands { get; set; } = default!;

    /// <summary>Under which the machine remembers what is shown.</summary>
    protected abstract string Key { get; }

    protected string? Chosen => View.Bids.Any(bid => bid.Bid.Id == Room.Draft(Key)) ? Room.Draft(Key) : (View.Bids.FirstOrDefault(IsOpen) ?? View.Bids.FirstOrDefault())?.Bid.Id;

    /// <summary>Offered once the sheet shown is sealed.</summary>
    protected string? Next => View.Bids.FirstOrDefault(bid => IsOpen(bid) && bid.Bid.Id != Chosen && !IsOnItsWay(bid))?.Bid.Id;

    protected override Task OnInitializedAsync() => Chosen is { } first ? Choose(first) : Task.CompletedTask;

    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (!asked)
        {
            return Task.CompletedTask;
        }

        asked = false;
        return Hands.Arrive(BidSheet.Head);
    }

    protected abstract bool IsOpen(BidView bid);

    /// <summary>Where a bid's sheet is sent from.</summary>
    protected abstract string PlaceOf(string bid);

    protected bool IsOnItsWay(BidView bid) => Room.IsOnItsWay(PlaceOf(bid.Bid.Id));

    protected Task Choose(string bid) => Room.Keep(Key, bid);

    /// <summary>From the foot of one sheet to the head of the next.</summary>
    protected Task GoOn(string bid)
    {
        asked = true;
        return Choose(bid);
    }
}
