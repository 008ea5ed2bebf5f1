using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

// Commands on their way: from the wish to its place in the record.
public abstract partial class LiveProcedure<TFact, TCommand, TState>
{
    public IReadOnlyList<Parcel> Outbox => desk.Outbox;

    /// <summary>False where this machine does not keep drafts and unsent work over a reload.</summary>
    public bool IsKept => desk.IsKept;

    /// <summary>Puts the command into the outbox under a new id, and delivers it as soon as the line allows.</summary>
    /// <param name="place">Of the form it is sent from, where more than one form sends such commands: each has its own drafts and receipts.</param>
    public async Task Send(TCommand command, string? place = null)
    {
        var parcel = new Parcel(Guid.NewGuid(), place ?? placeOf(command), DomainJson.Write(command));
        await desk.Put(parcel);
        Notify();
        await Deliver(parcel.Id);
    }

    public Refusal? RefusalAt(string place) => desk.RefusalAt(place);

    public Receipt? ReceiptAt(string place) => desk.ReceiptAt(place);

    /// <returns>Null where nothing is on its way and nothing has been recorded in this sitting.</returns>
    public Sending? SendingAt(string place) => desk.SendingAt(place);

    /// <summary>Asked for from there, and not in the record yet.</summary>
    public bool IsOnItsWay(string place) => SendingAt(place) is Sending.Unsent or Sending.Delivered;

    public string Draft(string name) => desk.Draft(name);

    public async Task Keep(string name, string? value)
    {
        await desk.Write(name, value);
        Notify();
    }

    /// <summary>What is asked for here from now on has not been sent yet: an earlier receipt must not stand under it.</summary>
    public void AskAnew(string place) => desk.PutAway(place);

    /// <summary>What lies on this machine alone: fields filled in and not yet sent, and commands the server has not taken.</summary>
    public Task<(int Drafts, int Unsent)> Left() => desk.Left();

    public Task Forget() => desk.Forget();

    private async Task Settle(Parcel parcel)
    {
        await desk.Settle(parcel);
        await OnRecorded(parcel);
    }

    private async Task DeliverAll()
    {
        foreach (var id in desk.Waiting.ToList())
        {
            await Deliver(id);
        }
    }

    private async Task Deliver(Guid id)
    {
        if (Line != LineState.Up || desk.Find(id) is not { OnItsWay: false } parcel)
        {
            return;
        }

        desk.Replace(parcel with { OnItsWay = true });
        try
        {
            await Receive(parcel, DomainJson.Read<Answer>(await line.Submit(Procedure, id, parcel.Command)));
        }
        catch (Exception broken) when (Failures.IsBroken(broken))
        {
            desk.Replace(parcel); // stays in the outbox; the next join or pulse sends it again under the same id
        }

        Notify();
    }

    private async Task Receive(Parcel parcel, Answer answer)
    {
        if (answer.Accepted is { } receipt)
        {
            var delivered = parcel with { Receipt = receipt };
            desk.Replace(delivered);
            if (receipt.Version <= Version)
            {
                await Settle(delivered);
            }

            return;
        }

        var refusal = answer.Refused!;
        await desk.Refuse(parcel, refusal, again: refusal.IsSignedOut() || refusal.IsPassing());
        if (refusal.IsSignedOut())
        {
            Become(LineState.SignedOut);
        }
    }
}
