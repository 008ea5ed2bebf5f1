using Bidding.Domain.Rules;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

/// <summary>
/// What lies before one person in one procedure: drafts and commands on their way, kept on the machine over a reload,
/// and the answers to what was asked for, by the place on the screen where they belong.
/// </summary>
public sealed class Desk(IKeep keep)
{
    /// <summary>Under it is kept where on the page somebody is, which is nobody's work.</summary>
    public const string Shown = "ui/";

    private const string Rooms = "bidding/room/";

    private readonly Dictionary<string, Refusal> refusals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Receipt> receipts = new(StringComparer.Ordinal);
    private Kept kept = Kept.Nothing;
    private string? key;

    public IReadOnlyList<Parcel> Outbox => kept.Outbox;

    public IEnumerable<Guid> Waiting => kept.Outbox.Where(parcel => parcel.Receipt is null).Select(parcel => parcel.Id);

    /// <summary>False from the moment the machine no longer takes what is written: it stands in this tab alone, and a reload would lose it.</summary>
    public bool IsKept { get; private set; } = true;

    /// <summary>
    /// Takes up what this person left here before a reload, or before his session ended and he signed in again, in whichever of his rooms that was, and erases
    /// what other people left. A second call changes nothing.
    /// </summary>
    /// <param name="account">As the server knows him, not as a page says.</param>
    public async Task Open(string account, string procedure, string member)
    {
        if (key is not null)
        {
            return;
        }

        var his = $"{Rooms}{Uri.EscapeDataString(account)}/";
        key = $"{his}{procedure}/{member}";
        kept = Kept.Read(await keep.Get(key));
        foreach (var other in (await keep.Keys()).Where(name => name.StartsWith(Rooms, StringComparison.Ordinal) && !name.StartsWith(his, StringComparison.Ordinal)))
        {
            await keep.Remove(other);
        }

        await Save();
    }

    /// <summary>What <see cref="Forget"/> would erase, in this tab's room and in every other of this machine.</summary>
    public async Task<(int Drafts, int Unsent)> Left()
    {
        var (drafts, unsent) = Count(kept.Drafts.Keys, Waiting.Count());
        foreach (var other in (await keep.Keys()).Where(name => name.StartsWith(Rooms, StringComparison.Ordinal) && name != key))
        {
            var lying = Kept.Read(await keep.Get(other));
            var (theirs, waiting) = Count(lying.Drafts.Keys, lying.Outbox.Count);
            (drafts, unsent) = (drafts + theirs, unsent + waiting);
        }

        return (drafts, unsent);
    }

    public string Draft(string name) => kept.Drafts.GetValueOrDefault(name, "");

    public Refusal? RefusalAt(string place) => refusals.GetValueOrDefault(place);

    public Receipt? ReceiptAt(string place) => receipts.GetValueOrDefault(place);

    public Sending? SendingAt(string place) =>
        kept.Outbox.FindLast(parcel => parcel.Place == place) is { } parcel ? parcel.Sending
        : receipts.ContainsKey(place) ? Sending.Recorded
        : null;

    /// <summary>A receipt belongs to what was sent; what is written there afterwards has none.</summary>
    public Task Write(string name, string? value)
    {
        foreach (var place in receipts.Keys.Where(place => IsUnder(name, place)).ToList())
        {
            receipts.Remove(place);
        }

        Lift(place => IsUnder(name, place)); // what was refused is being changed
        if (string.IsNullOrEmpty(value))
        {
            kept.Drafts.Remove(name);
        }
        else
        {
            kept.Drafts[name] = value;
        }

        return Save();
    }

    public Task Put(Parcel parcel)
    {
        kept.Outbox.Add(parcel);
        refusals.Remove(parcel.Place);
        receipts.Remove(parcel.Place);
        return Save();
    }

    public Parcel? Find(Guid id) => kept.Outbox.Find(parcel => parcel.Id == id);

    public void Replace(Parcel parcel)
    {
        var at = kept.Outbox.FindIndex(other => other.Id == parcel.Id);
        if (at >= 0)
        {
            kept.Outbox[at] = parcel;
        }
    }

    public Task Refuse(Parcel parcel, Refusal refusal, bool again)
    {
        refusals[parcel.Place] = refusal;
        if (again)
        {
            Replace(parcel);
        }
        else
        {
            kept.Outbox.RemoveAll(other => other.Id == parcel.Id);
        }

        return Save();
    }

    /// <summary>The parcel stands in the record: what it carried is no longer a draft.</summary>
    public Task Settle(Parcel parcel)
    {
        kept.Outbox.RemoveAll(other => other.Id == parcel.Id);
        Lift(_ => true); // what was missing may have been done by this: whoever asks again is answered anew
        refusals.Remove(parcel.Place);
        receipts[parcel.Place] = parcel.Receipt!;
        foreach (var name in kept.Drafts.Keys.Where(name => IsUnder(name, parcel.Place)).ToList())
        {
            kept.Drafts.Remove(name);
        }

        return Save();
    }

    public void PutAway(string place) => receipts.Remove(place);

    /// <summary>At sign-out nothing of this person stays on the machine.</summary>
    public async Task Forget()
    {
        kept = Kept.Nothing;
        key = null;
        foreach (var name in (await keep.Keys()).Where(name => name.StartsWith(Rooms, StringComparison.Ordinal)))
        {
            await keep.Remove(name);
        }
    }

    /// <summary>A refusal goes when it may be true no longer; that of a parcel which is sent again by itself stands until then.</summary>
    private void Lift(Func<string, bool> at)
    {
        foreach (var place in refusals.Keys.Where(at).Where(place => kept.Outbox.TrueForAll(parcel => parcel.Place != place)).ToList())
        {
            refusals.Remove(place);
        }
    }

    private static (int Drafts, int Unsent) Count(IEnumerable<string> names, int unsent) => (names.Count(name => !name.StartsWith(Shown, StringComparison.Ordinal)), unsent);

    private static bool IsUnder(string name, string place) => name.StartsWith(place + "/", StringComparison.Ordinal);

    private async Task Save()
    {
        if (key is not null)
        {
            IsKept = await keep.Set(key, kept.Write());
        }
    }
}
