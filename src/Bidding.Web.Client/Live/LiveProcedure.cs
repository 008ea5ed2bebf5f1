using System.Globalization;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

public enum LineState { Connecting, Up, Down, SeatTaken, Displaced, Refused, SignedOut }

/// <summary>
/// One procedure followed over the hub: folds what may be heard with the domain's own code, joins again after a gap
/// or a broken line, and holds every command until the server has answered it.
/// </summary>
public abstract partial class LiveProcedure<TFact, TCommand, TState>(
    IHubLine line, IKeep keep, TimeProvider time, Record<TFact, TState> record, Func<TCommand, string> placeOf) : IAsyncDisposable
    where TFact : class
    where TCommand : class
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly Desk desk = new(keep);
    private Func<Task<RoomCard>> fetch = () => Task.FromResult(RoomCard.Blank);
    private Task<RoomCard>? card;
    private string tab = "";
    private bool joining;
    private bool joinAgain;

    public event Action? Changed;

    public string Procedure { get; private set; } = "";

    public RoomCard Card { get; private set; } = RoomCard.Blank;

    public TState State => record.State;

    public long Version => record.Version;

    /// <summary>As whom the server knows us; absent until we have joined.</summary>
    public Caller? Caller { get; private set; }

    public LineState Line { get; private set; } = LineState.Connecting;

    public DateTimeOffset? DownSince { get; private set; }

    /// <summary>Why we were not let in.</summary>
    public Refusal? NotAdmitted { get; private set; }

    public ServerClock Clock { get; } = new(time);

    /// <param name="fetchCard">Fetched while the line is being built; it never fails, it is at worst blank.</param>
    public async Task Open(string procedure, Func<Task<RoomCard>> fetchCard)
    {
        (Procedure, fetch) = (procedure, fetchCard);
        card = fetchCard();
        tab = await keep.Tab();
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

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await stop.CancelAsync();
        await line.DisposeAsync();
        stop.Dispose();
    }

    /// <summary>Draw again; also where something has changed that no fact tells, such as the time.</summary>
    public void Notify() => Changed?.Invoke();

    protected virtual Task OnJoined() => Task.CompletedTask;

    protected virtual Task OnRecorded(Parcel parcel) => Task.CompletedTask;

    /// <summary>There are names or files that the card does not hold yet.</summary>
    protected async Task FetchCard()
    {
        card = fetch();
        Card = await card;
        Notify();
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
            catch (Exception broken) when (Failures.IsBroken(broken))
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
        catch (Exception broken) when (Failures.IsBroken(broken))
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
            Become(refusal.WithoutEntry());
            return;
        }

        if (answer.Version < Version)
        {
            // The server knows less than we do, as after a restored backup: its record is the truth.
            record.Forget();
            joinAgain = true;
            return;
        }

        (NotAdmitted, Caller, Card) = (null, answer.Caller, await card!);
        await desk.Open(Card.Session, Procedure, Caller?.Member ?? Caller?.Id ?? "");
        record.Fold(answer.Notices, answer.Version);
        Become(LineState.Up);
    }

    private async Task OnHappened(string procedure, long after, long upTo, string notices)
    {
        if (procedure != Procedure || Line is LineState.Displaced or LineState.SeatTaken)
        {
            return;
        }

        record.Put(after, upTo, notices);
        if (!joining)
        {
            await Drain();
        }
    }

    private async Task Drain()
    {
        if (!record.Drain())
        {
            await Join();
        }

        foreach (var parcel in desk.Outbox.Where(parcel => parcel.Receipt?.Version <= Version).ToList())
        {
            await Settle(parcel);
        }

        Notify();
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
        catch (Exception broken) when (Failures.IsBroken(broken))
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
}
