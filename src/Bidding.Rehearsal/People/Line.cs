using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Microsoft.AspNetCore.SignalR.Client;

namespace Bidding.Rehearsal.People;

/// <summary>
/// A line into one procedure as the room's browser holds it: joins, folds what it hears with the domain's own Evolve,
/// asks for the rest where the numbers show a gap.
/// </summary>
public abstract class Line<TState, TFact, TCommand>(Person person, string procedure, Protocol protocol, string? tab) : IAsyncDisposable
    where TState : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>After which a passing refusal is asked again.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly List<(Func<TState, bool> Condition, TaskCompletionSource<TState> Met)> waiting = [];
    private readonly List<Notice<TFact>> notices = [];
    private readonly TaskCompletionSource displaced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection? connection;

    public Person Person { get; } = person;

    public string Procedure { get; } = procedure;

    public string Tab { get; } = tab ?? Guid.NewGuid().ToString();

    /// <summary>What came in over this line alone.</summary>
    public Wire Wire { get; } = new();

    public TState State { get; private set; } = null!;

    public long Version { get; private set; }

    /// <summary>As whom the server knows the person.</summary>
    public Caller? Caller { get; private set; }

    /// <summary>The numbers of every notice heard, in the order of arrival.</summary>
    public ImmutableArray<Notice<TFact>> Notices
    {
        get
        {
            lock (gate)
            {
                return [.. notices];
            }
        }
    }

    /// <summary>Completes when somebody took this seat over.</summary>
    public Task Displaced => displaced.Task;

    /// <summary>Completes when the present connection is gone.</summary>
    public Task Closed => closed.Task;

    public HubConnection Connection => connection ?? throw new InvalidOperationException("The line is not open.");

    protected abstract TState Empty { get; }

    protected abstract TState Evolve(TState state, TFact fact, DateTimeOffset at);

    /// <summary>As if the news were lost on the way, until <see cref="Listen"/>.</summary>
    public void Deafen() => Connection.Remove("Happened");

    public void Listen() => Connection.On<string, long, long, string>("Happened", Hear);

    /// <summary>A message there and back: whatever was sent to us before has arrived.</summary>
    public Task<string> Clock() => Connection.InvokeAsync<string>("Clock");

    /// <summary>The line is cut, and nobody says goodbye.</summary>
    public async Task Cut()
    {
        await Connection.StopAsync();
        await Closed;
    }

    /// <returns>Why the server does not let us in, or null.</returns>
    public async Task<Refusal?> Open(bool takeOver = false, CancellationToken ct = default)
    {
        await Hang(ct);
        return await Join(takeOver, ct);
    }

    /// <summary>The connection alone, without asking for the news.</summary>
    public async Task Hang(CancellationToken ct = default)
    {
        State ??= Empty;
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        var gone = closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        connection = Person.Connect(protocol, Wire);
        Listen();
        connection.On<string>("Displaced", _ => displaced.TrySetResult());
        connection.Closed += _ =>
        {
            gone.TrySetResult();
            return Task.CompletedTask;
        };
        await connection.StartAsync(ct);
    }

    public async Task<Refusal?> Join(bool takeOver = false, CancellationToken ct = default)
    {
        var after = Version;
        var answer = DomainJson.Read<JoinAnswer<TFact>>(await Connection.InvokeAsync<string>("Join", Procedure, after, Tab, takeOver, ct));
        if (answer.Refused is null)
        {
            Caller = answer.Caller;
            Take(after, answer.Version, answer.Notices);
        }

        return answer.Refused;
    }

    public Task<Answer> Submit(TCommand command, Guid? id = null, CancellationToken ct = default) =>
        Submit(DomainJson.Write(command), id, ct);

    public async Task<Answer> Submit(string command, Guid? id = null, CancellationToken ct = default) =>
        DomainJson.Read<Answer>(await SubmitText(command, id ?? Guid.NewGuid(), ct));

    public Task<string> SubmitText(string command, Guid id, CancellationToken ct = default) =>
        Connection.InvokeAsync<string>("Submit", Procedure, id.ToString(), command, ct);

    /// <summary>Does it, or says by which rule it may not be done. What the server has not judged yet it is asked again under the same id, as the room's outbox does.</summary>
    public async Task<Receipt> Do(TCommand command, CancellationToken ct = default)
    {
        var id = Guid.NewGuid();
        for (var left = Patience; ; left -= Breath)
        {
            var answer = await Submit(command, id, ct);
            if (answer.Accepted is { } receipt)
            {
                return receipt;
            }

            if (!answer.Refused!.IsPassing() || left <= TimeSpan.Zero)
            {
                throw new RefusedException(Person.Account, command!.ToString()!, answer.Refused!);
            }

            await Task.Delay(Breath, ct);
        }
    }

    /// <summary>Waits for the news that makes it so.</summary>
    public Task<TState> Until(Func<TState, bool> condition, TimeSpan? patience = null)
    {
        var met = new TaskCompletionSource<TState>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (condition(State))
            {
                return Task.FromResult(State);
            }

            waiting.Add((condition, met));
        }

        return met.Task.WaitAsync(patience ?? Patience);
    }

    /// <summary>Waits until this line has heard everything up to a number.</summary>
    public Task UntilVersion(long version) => Until(_ => Version >= version);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task Hear(string procedure, long after, long upTo, string news)
    {
        if (!Take(after, upTo, DomainJson.Read<ImmutableArray<Notice<TFact>>>(news)))
        {
            await Join();
        }
    }

    /// <returns>False where something between what we know and this is missing.</returns>
    private bool Take(long after, long upTo, ImmutableArray<Notice<TFact>> news)
    {
        lock (gate)
        {
            if (after > Version)
            {
                return false;
            }

            foreach (var notice in news.Where(notice => notice.Version > Version))
            {
                notices.Add(notice);
                State = Evolve(State, notice.Fact, notice.At);
            }

            Version = Math.Max(Version, upTo);
            foreach (var entry in waiting.Where(entry => entry.Condition(State)).ToList())
            {
                waiting.Remove(entry);
                entry.Met.TrySetResult(State);
            }

            return true;
        }
    }
}

public sealed class EvaluationLine(Person person, string procedure, Protocol protocol = Protocol.Json, string? tab = null)
    : Line<Evaluation, EvaluationFact, EvaluationCommand>(person, procedure, protocol, tab)
{
    protected override Evaluation Empty => Evaluation.None;

    /// <summary>What the person may see of it now.</summary>
    public EvaluationView View => EvaluationView.For(State, Caller!) ?? throw new InvalidOperationException("Nothing is convened.");

    public async Task<ImmutableArray<OwnSheet>> OwnSheets() =>
        DomainJson.Read<ImmutableArray<OwnSheet>>(await Connection.InvokeAsync<string>("OwnSheets", Procedure));

    protected override Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => state.Evolve(fact, at);
}

public sealed class OpeningLine(Person person, string procedure, Protocol protocol = Protocol.Json, string? tab = null)
    : Line<Opening, OpeningFact, OpeningCommand>(person, procedure, protocol, tab)
{
    protected override Opening Empty => Opening.None;

    protected override Opening Evolve(Opening state, OpeningFact fact, DateTimeOffset at) => state.Evolve(fact, at);
}

public sealed class RefusedException(string who, string what, Refusal refusal)
    : Exception($"{who}, {what}: {refusal.Zh} ({refusal.Code}, {refusal.Article.Law} {refusal.Article.Clause})")
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>The law let it go no further, and there is no result: nobody did anything that is refused.</summary>
public sealed class EndedException(Termination termination)
    : Exception($"评审依法终止, 没有评审结果: {termination.Reason} ({termination.Ground})");
