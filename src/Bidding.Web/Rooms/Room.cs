using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;

namespace Bidding.Web.Rooms;

/// <summary>A command as it arrived, with what makes a retry recognisable.</summary>
public sealed record Arrival<TCommand>(Caller Caller, TCommand Command, CommandKey? Key);

/// <summary>
/// One procedure on this node: load, decide, append with the expected version; on a clash catch up and decide again.
/// One command at a time; what it says to anybody it says after the commit.
/// </summary>
public abstract class Room<TState, TFact, TCommand>(string stream, RoomServices services)
    where TState : class
    where TFact : class
    where TCommand : class
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<FactBody<TFact>> facts = [];
    private readonly Dictionary<(string Account, string Code), int> alike = [];
    private bool loaded;
    private volatile Snapshot current = null!;

    public string Stream { get; } = stream;

    /// <summary>Where this procedure stands, as of the last commit this node has seen.</summary>
    public TState State => (current ?? Empty()).State;

    public long Version => (current ?? Empty()).Version;

    public string Head => (current ?? Empty()).Head;

    protected RoomServices Services { get; } = services;

    protected abstract TState Initial { get; }

    protected abstract TState Evolve(TState state, TFact fact, DateTimeOffset at);

    protected abstract Decision<TFact> Decide(TCommand command, TState state, Circumstances circumstances);

    protected abstract TFact? Visible(TFact fact, Audience audience);

    /// <summary>The fact that records a refused attempt, or null for one that is not worth a place in the record.</summary>
    protected abstract TFact? Attempted(Caller caller, TCommand command, Refusal refusal);

    /// <summary>Called after every commit, in order, while the next command still waits.</summary>
    protected abstract void Committed(TState before, TState after, IReadOnlyList<FactBody<TFact>> news);

    public async Task<string> Handle(Arrival<TCommand> arrival, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await Load(ct);
            return await DecideAndAppend(arrival);
        }
        catch (StoreUnavailableException unavailable)
        {
            return DomainJson.Write(new Answer(null, Refusals.NotStored.With("reason", unavailable.Code)));
        }
        catch (InvalidDataException)
        {
            return DomainJson.Write(new Answer(null, Refusals.RecordBroken));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>All facts so far, in order.</summary>
    public async Task<ImmutableArray<FactBody<TFact>>> Facts(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await Load(ct);
            return [.. facts];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>All facts with the hash of each, in order.</summary>
    public async Task<(ImmutableArray<FactBody<TFact>> Facts, ImmutableArray<string> Hashes)> Record(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await Load(ct);
            // Each entry names the hash of the one before it; the head is the last one's.
            return ([.. facts], [.. facts.Skip(1).Select(fact => fact.Previous), .. facts.Count > 0 ? [Head] : Array.Empty<string>()]);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What this audience may know of everything after a number, up to now.</summary>
    public async Task<(long Version, ImmutableArray<Notice<TFact>> Notices)> Notices(long after, Audience audience, CancellationToken ct)
    {
        var all = await Facts(ct);
        return (all.Length, [.. Project(all.SkipWhile(fact => fact.Version <= after), audience)]);
    }

    protected IEnumerable<Notice<TFact>> Project(IEnumerable<FactBody<TFact>> news, Audience audience) =>
        from body in news
        let visible = Visible(body.Fact, audience)
        where visible is not null
        select new Notice<TFact>(body.Version, body.At, visible, ActorFor(audience, body));

    protected static string? ActorFor(Audience? audience, FactBody<TFact> body) => audience == Audience.Supervisors ? body.Actor : null;

    private async Task<string> DecideAndAppend(Arrival<TCommand> arrival)
    {
        while (true)
        {
            var now = Later(Services.Time.GetUtcNow());
            var decision = Decide(arrival.Command, State, new(arrival.Caller, now, RandomNumberGenerator.GetBytes(Commitment.NonceLength), Services.Seal));
            var (news, refusal) = Outcome(arrival, decision);
            var written = Write(news, arrival, now);
            var answer = DomainJson.Write(refusal is null
                ? new Answer(new Receipt(written.Version, written.Head, now), null)
                : new Answer(null, refusal));
            if (written.Events.Count == 0 && arrival.Key is null)
            {
                return answer;
            }

            // Once handed over, an append is never abandoned: the caller's impatience must not leave us unsure of the head.
            var append = new Append(Stream, Version, written.Events, arrival.Key, arrival.Key is null ? null : answer);
            switch (await Services.Store.Append(append, CancellationToken.None))
            {
                case AppendOutcome.Committed:
                    Take(written.Bodies, written.Head);
                    return answer;
                case AppendOutcome.Conflict clash:
                    var known = Version;
                    await CatchUp(CancellationToken.None);
                    if (Version == known)
                    {
                        throw new InvalidOperationException($"{Stream}: the store holds {clash.ActualVersion} entries, this room knows {known}.");
                    }

                    continue;
                case AppendOutcome.AlreadyAnswered first:
                    return first.Answer;
                default:
                    return DomainJson.Write(new Answer(null, Refusals.CommandIdReused));
            }
        }
    }

    private (ImmutableArray<TFact> News, Refusal? Refusal) Outcome(Arrival<TCommand> arrival, Decision<TFact> decision)
    {
        switch (decision)
        {
            case Decision<TFact>.Accepted accepted:
                return (accepted.Facts, null);
            case Decision<TFact>.Refused refused:
                var attempt = IsOneTooMany(arrival.Caller, refused.Refusal) ? null : Attempted(arrival.Caller, arrival.Command, refused.Refusal);
                return (attempt is null ? [] : [attempt], refused.Refusal);
            default:
                throw new InvalidOperationException("A decision is accepted or refused.");
        }
    }

    /// <remarks>Asked inside the gate.</remarks>
    private bool IsOneTooMany(Caller caller, Refusal refusal)
    {
        var before = alike.GetValueOrDefault((caller.Id, refusal.Code));
        alike[(caller.Id, refusal.Code)] = before + 1;
        return before >= Attempts.MostAlike;
    }

    private Written Write(ImmutableArray<TFact> news, Arrival<TCommand> arrival, DateTimeOffset now)
    {
        var (version, head) = (Version, Head);
        var bodies = new List<FactBody<TFact>>(news.Length);
        var events = new List<EventToStore>(news.Length);
        foreach (var fact in news)
        {
            var body = new FactBody<TFact>(
                Stream, ++version, now, arrival.Caller.Id, arrival.Caller.Site, arrival.Caller.Seat, arrival.Key?.Id, fact, head);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body, DomainJson.Of<FactBody<TFact>>());
            var hash = HashChain.Hash(bytes);
            head = HashChain.Hex(hash);
            bodies.Add(body);
            events.Add(new(fact.GetType().Name, now.UtcTicks, arrival.Caller.Id, bytes, hash));
        }

        return new(version, head, bodies, events);
    }

    private async Task Load(CancellationToken ct)
    {
        if (!loaded)
        {
            await CatchUp(ct);
            loaded = true;
        }
    }

    private async Task CatchUp(CancellationToken ct)
    {
        var news = new List<FactBody<TFact>>();
        var head = Head;
        foreach (var stored in await Services.Store.Read(Stream, Version, ct))
        {
            news.Add(StoredFact.Read<TFact>(stored, Stream, Version + news.Count + 1, head));
            head = HashChain.Hex(stored.Hash);
        }

        Take(news, head);
    }

    private void Take(List<FactBody<TFact>> news, string head)
    {
        if (news.Count == 0)
        {
            return;
        }

        var before = State;
        var after = news.Aggregate(before, (state, body) => Evolve(state, body.Fact, body.At));
        facts.AddRange(news);
        current = new(after, news[^1].Version, head);
        if (loaded)
        {
            Committed(before, after, news);
        }
    }

    /// <summary>A stream's time never falls, whatever the clock does.</summary>
    private DateTimeOffset Later(DateTimeOffset now) => facts.Count > 0 && facts[^1].At > now ? facts[^1].At : now;

    private Snapshot Empty() => new(Initial, 0, HashChain.Genesis);

    private sealed record Snapshot(TState State, long Version, string Head);

    private sealed record Written(long Version, string Head, List<FactBody<TFact>> Bodies, List<EventToStore> Events);
}

/// <summary>What every room needs from the house.</summary>
public sealed record RoomServices(IEventStore Store, TimeProvider Time, ISheetSeal Seal, Live.EvaluationFeed Feed, Jobs.ReportDemand Reports);
