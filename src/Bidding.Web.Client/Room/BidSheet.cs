using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Bidding.Web.Client.Room;

/// <summary>What a member fills in for one bid and seals. Whoever seals it or takes it back stays with it and sees that it is done.</summary>
public abstract class BidSheet : RoomPart
{
    internal const string Head = "sheet-head";

    private bool? shown;

    [Parameter, EditorRequired]
    public string Bid { get; set; } = "";

    [Parameter]
    public string? Next { get; set; }

    [Parameter]
    public EventCallback<string> GoTo { get; set; }

    [Inject]
    protected Hands Hands { get; set; } = default!;

    protected abstract string Place { get; }

    protected abstract bool IsSealed { get; }

    protected BidView Standing => View.Bids.First(bid => bid.Bid.Id == Bid);

    protected bool OnItsWay => Room.IsOnItsWay(Place);

    /// <summary>Whether he tried to seal it: from then on what is missing is named at its field.</summary>
    protected bool Tried { get; private set; }

    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (Room.View is null)
        {
            return Task.CompletedTask;
        }

        var (before, now) = (shown, IsSealed);
        shown = now;
        return before is null || before == now ? Task.CompletedTask
            : now ? Hands.GoOn(SealedNote.Id)
            : Hands.Arrive(Head);
    }

    /// <summary>Sends it, if it is complete.</summary>
    protected abstract Task SealWhatIsFilled();

    protected Task Seal()
    {
        if (IsSealed || OnItsWay)
        {
            return Task.CompletedTask;
        }

        Tried = true;
        return SealWhatIsFilled();
    }

    protected Task Press(KeyboardEventArgs pressed) => pressed is { Key: "Enter", CtrlKey: true } ? Seal() : Task.CompletedTask;
}
