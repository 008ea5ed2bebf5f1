using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Client.Live;

public enum LineState { Connecting, Up, Down, SeatTaken, Displaced, Refused, SignedOut }

/// <summary>
/// One procedure followed over the hub: folds what may be heard with the domain's own code, joins again after a gap
/// or a broken line, and holds every command until the server has answered it.
/// </summary>
public abstract class LiveProcedure<TFact, TCommand, TState>(IHubLine line, IKeep keep, TimeProvider time) : IAsyncDisposable
    where TFact : class
    where TCommand : class
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, Refusal> refusals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Receipt> receipts = new(StringComparer.Ordinal);
    private readonly List<(long After, long UpTo, string Notices)> early = [];
    private Kept kept = Kept.Nothing;
    private string? key;
    private string tab = "";
    private bool joining;
    private bool joinAgain;

    public event Action? Changed;

    public string Procedure { get; private set; } = "";

    public RoomCard Card { get; private set; } = RoomCard.Blank;

    public TState State { get; private set; } = default!;

    public long Version { get; private set; }

    /// <summary>As whom the server knows us; absent until we have joined.</summary>
    public Caller? Caller { get; private set; }

    public LineState Line { get; private set; } = LineState.Connecting;

    public DateTimeOffset? DownSince { get; private set; }

    /// <summary>Why we were not let in.</summary>
    public Refusal? NotAdmitted { get; private set; }

    public ServerClock Clock { get; } = new(time);

    public IReadOnlyList<Parcel> Outbox => kept.Outbox;

    protected abstract TState Nothing { get; }

    protected abstract TState Evolve(TState state, TFact fact, DateTimeOffset at);

    protected abstract string PlaceOf(TCommand command);

    public async Task Open(string procedure, RoomCard card)
    {
        (Procedure, Card, State) = (procedure, card, Nothing);
        tab = await keep.Tab();
        await keep.ForgetOthers(card.Session);
        line.Happened += OnHappened;
        line.Displaced += OnDisplaced;
        line.Restored += () => Join();
        line.Lost += OnLost;
        line.Closed += OnClosed;
        await Connect();
        _ = Beat();
    }

    public async Task TakeOver()
    {
        if (Line == LineState.Displaced)
        {
            await line.Start(stop.Token);
        }

        await Join(takeOver: true);
    }

    /// <summary>Puts the command into the outbox under a new id, and delivers it as soon as the line allows.</summary>
    public async Task Send(TCommand command)
    {
        var parcel = new Parcel(Guid.NewGuid(), PlaceOf(command), DomainJson.Write(command));
        kept.Outbox.Add(parcel);
        refusals.Remove(parcel.Place);
        receipts.Remove(parcel.Place);
        await Save();
        Notify();
        await Deliver(parcel.Id);
    }

    public Refusal? RefusalAt(string place) => refusals.GetValueOrDefault(place);

    public Receipt? ReceiptAt(string place) => receipts.GetValueOrDefault(place);

    /// <returns>Null where nothing is on its way and nothing has been recorded in this sitting.</returns>
    public Sending? SendingAt(string place) =>
        kept.Outbox.FindLast(parcel => parcel.Place == place) is { } parcel ? parcel.Sending
        : receipts.ContainsKey(place) ? Sending.Recorded
        : null;

    public string Draft(string name) => kept.Drafts.GetValueOrDefault(name, "");

    public IEnumerable<string> DraftsUnder(string place) => kept.Drafts.Keys.Where(name => name.StartsWith(place + "/", StringComparison.Ordinal));

    public async Task Keep(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            kept.Drafts.Remove(name);
        }
        else
        {
            kept.Drafts[name] = value;
        }

        await Save();
        Notify();
    }

    /// <summary>At sign-out nothing of this person stays on the machine.</summary>
    public async Task Forget()
    {
        kept = Kept.Nothing;
        key = null;
        await keep.ForgetOthers(session: null);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await stop.CancelAsync();
        await line.DisposeAsync();
        stop.Dispose();
    }

    protected void Notify() => Changed?.Invoke();

    protected virtual Task OnJoined() => Task.CompletedTask;

    protected virtual void OnNotice(Notice<TFact> notice) { }

    /// <summary>The parcel stands in the record: what it carried is no longer a draft.</summary>
    protected virtual Task OnRecorded(Parcel parcel)
    {
        foreach (var name in DraftsUnder(parcel.Place).ToList())
        {
            kept.Drafts.Remove(name);
        }

        return Save();
    }

    protected Task<string> AskOwnSheets() => line.OwnSheets(Procedure);

    private async Task Connect()
    {
        for (var attempt = 0; !stop.IsCancellationRequested; attempt++)
        {
            try
            {
                await line.Start(stop.Token);
                await Join();
                return;
            }
            catch (SignedOutException)
            {
                Become(LineState.SignedOut);
                return;
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                Become(LineState.Down);
                await Task.Delay(Backoff.After(attempt + 1), time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Join(bool takeOver = false)
    {
        if (joining)
        {
            joinAgain = true;
            return;
        }

        joining = true;
        try
        {
            do
            {
                joinAgain = false;
                var asked = time.GetUtcNow();
                var answer = DomainJson.Read<JoinAnswer<TFact>>(await line.Join(Procedure, Version, tab, takeOver));
                Clock.Learn(asked, answer.ServerTime, time.GetUtcNow());
                await Admit(answer);
            }
            while (joinAgain);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            Become(LineState.Down);
        }
        finally
        {
            joining = false;
        }

        await Drain();
        if (Line == LineState.Up)
        {
            await OnJoined();
            await DeliverAll();
        }
    }

    private async Task Admit(JoinAnswer<TFact> answer)
    {
        if (answer.Refused is { } refusal)
        {
            NotAdmitted = refusal;
            Become(refusal.Code == Refusals.SeatTaken.Code ? LineState.SeatTaken
                : refusal.Code == Refusals.SignedOut.Code ? LineState.SignedOut
                : LineState.Refused);
            return;
        }

        if (answer.Version < Version)
        {
            // The server knows less than we do, as after a restored backup: its record is the truth.
            (State, Version, joinAgain) = (Nothing, 0, true);
            return;
        }

        (NotAdmitted, Caller) = (null, answer.Caller);
        await Restore();
        await Fold(answer.Notices, answer.Version);
        Become(LineState.Up);
    }

    private async Task Restore()
    {
        if (key is null && Caller is { } caller)
        {
            key = $"{BrowserKeep.Rooms}{Card.Session}/{Procedure}/{caller.Member ?? caller.Id}";
            kept = Kept.Read(await keep.Get(key));
        }
    }

    private async Task OnHappened(string procedure, long after, long upTo, string notices)
    {
        if (procedure != Procedure || Line is LineState.Displaced or LineState.SeatTaken)
        {
            return;
        }

        early.Add((after, upTo, notices));
        if (!joining)
        {
            await Drain();
        }
    }

    private async Task Drain()
    {
        var gap = false;
        while (early.Count > 0 && !gap)
        {
            var (after, upTo, notices) = early[0];
            early.RemoveAt(0);
            gap = after > Version;
            if (!gap && upTo > Version)
            {
                await Fold(DomainJson.Read<ImmutableArray<Notice<TFact>>>(notices), upTo);
            }
        }

        if (gap)
        {
            early.Clear();
            await Join();
        }

        Notify();
    }

    private async Task Fold(ImmutableArray<Notice<TFact>> notices, long upTo)
    {
        foreach (var notice in notices.Where(notice => notice.Version > Version))
        {
            State = Evolve(State, notice.Fact, notice.At);
            OnNotice(notice);
        }

        Version = upTo;
        foreach (var parcel in kept.Outbox.Where(parcel => parcel.Receipt?.Version <= upTo).ToList())
        {
            await Settle(parcel);
        }
    }

    private async Task Settle(Parcel parcel)
    {
        kept.Outbox.RemoveAll(other => other.Id == parcel.Id);
        receipts[parcel.Place] = parcel.Receipt!;
        await OnRecorded(parcel);
    }

    private async Task DeliverAll()
    {
        foreach (var id in kept.Outbox.Where(parcel => parcel.Receipt is null).Select(parcel => parcel.Id).ToList())
        {
            await Deliver(id);
        }
    }

    private async Task Deliver(Guid id)
    {
        if (Line != LineState.Up || kept.Outbox.Find(parcel => parcel.Id == id) is not { OnItsWay: false } parcel)
        {
            return;
        }

        Replace(parcel with { OnItsWay = true });
        try
        {
            await Receive(parcel, DomainJson.Read<Answer>(await line.Submit(Procedure, id, parcel.Command)));
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            Replace(parcel); // stays in the outbox; the next join or pulse sends it again under the same id
        }

        await Save();
        Notify();
    }

    private async Task Receive(Parcel parcel, Answer answer)
    {
        if (answer.Accepted is { } receipt)
        {
            var delivered = parcel with { Receipt = receipt };
            Replace(delivered);
            refusals.Remove(parcel.Place);
            if (receipt.Version <= Version)
            {
                await Settle(delivered);
            }

            return;
        }

        refusals[parcel.Place] = answer.Refused!;
        if (answer.Refused!.Code == Refusals.NotStored.Code || answer.Refused.Code == Refusals.TooManyRequests.Code)
        {
            Replace(parcel);
        }
        else
        {
            kept.Outbox.RemoveAll(other => other.Id == parcel.Id);
        }
    }

    private void Replace(Parcel parcel)
    {
        var at = kept.Outbox.FindIndex(other => other.Id == parcel.Id);
        if (at >= 0)
        {
            kept.Outbox[at] = parcel;
        }
    }

    /// <summary>A dead line may look alive for half a minute; asking for the time every few seconds finds out earlier.</summary>
    private async Task Beat()
    {
        using var timer = new PeriodicTimer(Pulse, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                await Ask();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task Ask()
    {
        if (Line is not (LineState.Up or LineState.Down))
        {
            return;
        }

        try
        {
            var asked = time.GetUtcNow();
            var text = await line.Clock().WaitAsync(Pulse, time, stop.Token);
            Clock.Learn(asked, DateTimeOffset.Parse(text.Trim('"'), CultureInfo.InvariantCulture), time.GetUtcNow());
            if (Line == LineState.Down)
            {
                await Join();
            }

            await DeliverAll();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            Become(LineState.Down);
        }
    }

    private async Task OnDisplaced(string procedure)
    {
        if (procedure == Procedure)
        {
            Become(LineState.Displaced);
            await line.Stop(); // two tabs must not push each other off the seat for ever
        }
    }

    private Task OnLost()
    {
        if (Line is LineState.Up)
        {
            Become(LineState.Down);
        }

        return Task.CompletedTask;
    }

    private async Task OnClosed(Exception? why)
    {
        if (why is SignedOutException)
        {
            Become(LineState.SignedOut);
        }
        else if (Line is LineState.Up or LineState.Down && !stop.IsCancellationRequested)
        {
            Become(LineState.Down);
            await Connect();
        }
    }

    private void Become(LineState state)
    {
        DownSince = state != LineState.Down ? null : DownSince ?? Clock.Now;
        Line = state;
        Notify();
    }

    private async Task Save()
    {
        if (key is not null)
        {
            await keep.Set(key, kept.Write());
        }
    }

    private static bool IsBroken(Exception error) =>
        error is HubException or HttpRequestException or IOException or InvalidOperationException or TimeoutException or OperationCanceledException or JsonException
            or System.Net.WebSockets.WebSocketException;
}
