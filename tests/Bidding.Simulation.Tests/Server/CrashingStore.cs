using Bidding.Data.Events;

namespace Bidding.Simulation.Tests.Server;

public enum CrashPoint { None, BeforeCommit, AfterCommit }

/// <summary>The process died here; nothing it held in memory is left.</summary>
public sealed class ProcessDiedException : Exception;

/// <summary>The real store, which the process may not survive using. Tells the examiner what really was committed.</summary>
public sealed class CrashingStore(EventStore store, Action<Append> committed) : IEventStore
{
    public CrashPoint Next { get; set; }

    public UnavailableReason? Refusing => store.Refusing;

    public async Task<AppendOutcome> Append(Append append, CancellationToken ct)
    {
        if (Take(CrashPoint.BeforeCommit))
        {
            throw new ProcessDiedException();
        }

        var outcome = await store.Append(append, ct);
        if (outcome is AppendOutcome.Committed)
        {
            committed(append);
        }

        return Take(CrashPoint.AfterCommit) ? throw new ProcessDiedException() : outcome;
    }

    public Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct) => store.Read(stream, after, ct);

    public Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct) => store.AnswerTo(stream, key, ct);

    public Task<IReadOnlyList<string>> Streams(CancellationToken ct) => store.Streams(ct);

    public Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct) => store.Heads(ct);

    private bool Take(CrashPoint point)
    {
        if (Next != point)
        {
            return false;
        }

        Next = CrashPoint.None;
        return true;
    }
}
