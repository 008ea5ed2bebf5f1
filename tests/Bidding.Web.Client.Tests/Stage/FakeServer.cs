using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Microsoft.Extensions.Time.Testing;

namespace Bidding.Web.Client.Tests.Stage;

/// <summary>The other side of the hub: the production decider and visibility over a story, without a network.</summary>
internal sealed class FakeServer(Story story)
{
    private readonly List<FakeLine> lines = [];
    private readonly Dictionary<Guid, Answer> answered = [];

    public Story Story { get; private set; } = story;

    public FakeTimeProvider Time { get; } = new(story.Now);

    public long Version => Story.Facts.Length;

    /// <summary>Every command that was decided, in order; a repeated id is not decided again.</summary>
    public List<EvaluationCommand> Decided { get; } = [];

    public FakeLine LineOf(Caller caller)
    {
        var line = new FakeLine(this, caller);
        lines.Add(line);
        return line;
    }

    /// <summary>Something happens at the other seats; everybody whose line is up hears it.</summary>
    public Task Happens(Func<Story, Story> what)
    {
        var before = Version;
        Story = what(Story);
        return Tell(before);
    }

    /// <summary>Another record altogether, as after a change of scene.</summary>
    public void Tell(Story other) => Story = other;

    public ImmutableArray<Notice<EvaluationFact>> Notices(long after, Caller caller) =>
    [
        .. from told in Story.Facts.Select((told, n) => (Version: n + 1L, told.Fact, told.At))
           where told.Version > after
           let fact = told.Fact.For(Audiences.Of(caller)!.Value)
           where fact is not null
           select new Notice<EvaluationFact>(told.Version, told.At, fact, caller.Role == Role.Supervisor ? actors.GetValueOrDefault(told.Version) : null),
    ];

    /// <summary>Whose act each entry was, as the record's envelope says.</summary>
    private readonly Dictionary<long, string> actors = [];

    /// <summary>Somebody at another seat does something.</summary>
    public Task Does(Caller who, EvaluationCommand what)
    {
        var before = Version;
        Story = Story.When(who, what);
        for (var version = before + 1; version <= Version; version++)
        {
            actors[version] = who.Id;
        }

        return Tell(before);
    }

    public async Task<Answer> Decide(Caller caller, Guid id, string text)
    {
        if (answered.TryGetValue(id, out var earlier))
        {
            return earlier;
        }

        var before = Version;
        var command = DomainJson.Read<EvaluationCommand>(text);
        Decided.Add(command);
        Story = Story.When(caller, command);
        await Tell(before);
        var answer = Story.Refusal is { } refusal ? new Answer(null, refusal) : new Answer(new(Version, new string('c', 64), Story.Now), null);
        return answered[id] = answer;
    }

    private async Task Tell(long before)
    {
        foreach (var line in lines.Where(line => line is { IsUp: true, Joined: true } && Version > before))
        {
            await line.Hear(before, Version);
        }
    }
}

/// <summary>One connection; a test cuts it, makes it deaf, or lets it lose an answer.</summary>
internal sealed class FakeLine(FakeServer server, Caller caller) : IHubLine
{
    private TaskCompletionSource? dead;
    private Caller caller = caller;

    /// <summary>Another person has signed in on this machine: whatever is started from now on is his.</summary>
    public void Becomes(Caller other) => caller = other;

    public event Func<string, long, long, string, Task>? Happened;

    public event Func<string, Task>? Displaced;

    public event Func<Exception?, Task>? Closed;

    public bool IsUp { get; private set; }

    public bool Joined { get; private set; }

    /// <summary>There is no way through: a line can be started only when there is one again.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How a start fails while the line is cut.</summary>
    public Exception Failure { get; set; } = new IOException("cut");

    public int Starts { get; private set; }

    /// <summary>The next answer is lost on its way back, after the server has decided.</summary>
    public bool LosesAnswer { get; set; }

    public bool IsDeaf { get; set; }

    public Refusal? RefusesEntry { get; set; }

    public Refusal? RefusesCommands { get; set; }

    public TimeSpan ServerAhead { get; set; }

    public List<(long After, bool TakeOver)> Joins { get; } = [];

    public List<Guid> Sent { get; } = [];

    public Task Start(CancellationToken stop)
    {
        Starts++;
        (IsUp, Joined) = (!IsCut, false);
        dead?.TrySetException(new IOException("thrown away"));
        dead = null;
        return IsCut ? Task.FromException(Failure) : Task.CompletedTask;
    }

    public Task Stop()
    {
        (IsUp, Joined) = (false, false);
        return Task.CompletedTask;
    }

    public async Task<string> Join(string procedure, long after, string tab, bool takeOver)
    {
        await Demand();
        Joins.Add((after, takeOver));
        if (RefusesEntry is { } refusal && !takeOver)
        {
            return DomainJson.Write(new JoinAnswer<EvaluationFact>(Now, null, 0, [], refusal));
        }

        Joined = true;
        return DomainJson.Write(new JoinAnswer<EvaluationFact>(Now, caller, server.Version, server.Notices(after, caller), null));
    }

    public async Task<string> Submit(string procedure, Guid id, string command)
    {
        await Demand();
        Sent.Add(id);
        if (RefusesCommands is { } refusal)
        {
            return DomainJson.Write(new Answer(null, refusal));
        }

        var answer = await server.Decide(caller, id, command);
        if (LosesAnswer)
        {
            LosesAnswer = false;
            Cut();
        }

        await Demand();
        return DomainJson.Write(answer);
    }

    public Task<string> OwnSheets(string procedure) => Task.FromResult(DomainJson.Write(Own()));

    public async Task<string> Clock()
    {
        await Demand();
        return Now.ToString("O");
    }

    public Task Hear(long after, long upTo) => IsDeaf
        ? Task.CompletedTask
        : Happened?.Invoke("evaluation:" + Cast.Convocation.Lot, after, upTo, DomainJson.Write(server.Notices(after, caller))) ?? Task.CompletedTask;

    /// <summary>As the real line tells it, without waiting for what follows: the room tries to come back from here on.</summary>
    public void Cut()
    {
        (IsCut, IsUp, Joined) = (true, false, false);
        _ = Closed?.Invoke(null);
    }

    /// <summary>Looks alive and answers nothing, as after the machine slept: what it was asked waits until it is thrown away.</summary>
    public void Freeze() => dead = new();

    /// <summary>There is a way through again; the room finds it at its next attempt.</summary>
    public void Mend()
    {
        IsCut = false;
        server.Time.Advance(Backoff.Longest);
    }

    public Task EndSession() => Closed?.Invoke(new SignedOutException()) ?? Task.CompletedTask;

    public Task TakeSeatElsewhere() => Displaced?.Invoke("evaluation:" + Cast.Convocation.Lot) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DateTimeOffset Now => server.Time.GetUtcNow() + ServerAhead;

    private Task Demand() =>
        dead is not null ? dead.Task
        : IsUp ? Task.CompletedTask
        : Task.FromException(new IOException("cut"));

    private ImmutableArray<OwnSheet> Own() =>
    [
        .. from sheet in server.Story.State.Scores
           where sheet.Key.Member == caller.Member && sheet.Value.Sealed is not null
           select new OwnSheet("score", sheet.Key.Bid, SheetText.Scores(Opened("score", sheet.Key, sheet.Value)), []),
        .. from sheet in server.Story.State.Reviews
           where sheet.Key.Member == caller.Member && sheet.Value.Sealed is not null
           select new OwnSheet("review", sheet.Key.Bid, [], SheetText.Marks(Opened("review", sheet.Key, sheet.Value))),
    ];

    private byte[] Opened(string kind, SheetKey key, SheetState sheet) =>
        OpenSeal.Instance.Open(SheetText.Binding(server.Story.State, kind, sheet.Round, key.Member, key.Bid), sheet.Sealed!)!.Text;
}

internal sealed class MemoryKeep : IKeep
{
    public Dictionary<string, string> Items { get; } = [];

    public ValueTask<string?> Get(string key) => new(Items.GetValueOrDefault(key));

    /// <summary>The machine's storage is full, or forbidden.</summary>
    public bool IsFull { get; set; }

    public ValueTask<bool> Set(string key, string value)
    {
        if (!IsFull)
        {
            Items[key] = value;
        }

        return new(!IsFull);
    }

    public ValueTask Remove(string key)
    {
        Items.Remove(key);
        return default;
    }

    public ValueTask<IReadOnlyList<string>> Keys() => new([.. Items.Keys]);

    public ValueTask<string> Tab() => new("tab-1");

    public ValueTask<string> Spoken() => new(Items.GetValueOrDefault("spoken", "zh-CN"));

    public ValueTask Speak(string language)
    {
        Items["spoken"] = language;
        return default;
    }
}
