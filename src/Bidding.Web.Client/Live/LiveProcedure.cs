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
    private bool starting;
    private bool joining;
    private bool joinAgain;
    private bool takesOver;

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
        line.Closed += OnClosed;
        await Connect();
        _ = Beat();
    }

    public async Task TakeOver()
    {
        takesOver = true; // until he has the seat, or is shown the door: a line that breaks meanwhile takes the wish along
        if (Line != LineState.Displaced || await Start())
        {
            await Join();
        }
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

    /// <summary>There are names or files that the card does not hold yet. Where it cannot be had, the names known before stay.</summary>
    protected async Task FetchCard()
    {
        var news = await fetch();
        if (!ReferenceEquals(news, RoomCard.Blank))
        {
            card = Task.FromResult(news);
            Card = news;
            Notify();
        }
    }

    protected Task<string> AskOwnSheets() => line.OwnSheets(Procedure);

    private async Task Connect()
    {
        if (await Start())
        {
            await Join();
        }
    }

    /// <summary>
    /// One at a time: a closed line, the beat and a seat taken over may find together that a new line is needed. Whatever goes wrong is
    /// tried again: each layer below fails in its own words, and one that is forgotten would leave the room cut off for ever.
    /// </summary>
    /// <returns>False where another has it in hand, the session is over, or nobody wants it any more.</returns>
    private async Task<bool> Start()
    {
        if (starting)
        {
            return false;
        }

        starting = true;
        try
        {
            for (var attempt = 0; !stop.IsCancellationRequested; attempt++)
            {
                try
                {
                    await line.Start(stop.Token);
                    return true;
                }
                catch (SignedOutException)
                {
                    Become(LineState.SignedOut);
                    return false;
                }
                catch (Exception)
                {
                    Become(LineState.Down);
                    await Task.Delay(Backoff.After(attempt + 1), time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }

            return false;
        }
        finally
        {
            starting = false;
        }
    }

    /// <summary>A join that failed with its line does not take along the one asked for meanwhile over the next line.</summary>
    private async Task Join()
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
                await JoinOnce();
            }
            while (joinAgain);
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

    private async Task JoinOnce()
    {
        try
        {
            var asked = time.GetUtcNow();
            var answer = DomainJson.Read<JoinAnswer<TFact>>(await line.Join(Procedure, Version, tab, takesOver));
            Clock.Learn(asked, answer.ServerTime, time.GetUtcNow());
            await Admit(answer);
        }
        catch (Exception broken) when (Failures.IsBroken(broken))
        {
            Become(LineState.Down);
        }
    }

    private async Task Admit(JoinAnswer<TFact> answer)
    {
        if (answer.Refused is { } refusal)
        {
            (NotAdmitted, takesOver) = (refusal, false);
            Become(refusal.WithoutEntry());
            return;
        }

        if (Caller is { } me && answer.Caller?.Id != me.Id)
        {
            // Somebody else has signed in on this machine. What lies here is not his: neither shown to him nor sent in his name.
            Become(LineState.SignedOut);
            await line.Stop();
            return;
        }

        if (answer.Version < Version)
        {
            // The server knows less than we do, as after a restored backup: its record is the truth.
            record.Forget();
            joinAgain = true;
            return;
        }

        (NotAdmitted, Caller, Card, takesOver) = (null, answer.Caller, await card!, false);
        await desk.Open(Caller?.Id ?? "", Procedure, Caller?.Member ?? "");
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

    /// <summary>A dead line may look alive for half a minute; asking for the time every few seconds finds out earlier, and one that fails twice gives way to a new one.</summary>
    private async Task Beat()
    {
        using var timer = new PeriodicTimer(Pulse, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                await AskWhateverHappens();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>What nobody has foreseen must not end the pulse: a line that dies afterwards would look alive for ever. Joining anew puts things right.</summary>
    private async Task AskWhateverHappens()
    {
        try
        {
            await Ask();
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            Become(LineState.Down);
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
            var again = Line == LineState.Down;
            Become(LineState.Down);
            if (again && !stop.IsCancellationRequested)
            {
                await Connect();
            }
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
