using Bidding.Data.Events;

namespace Bidding.Web.Tests.Faults;

/// <summary>The real store behind a door that a test can shut, or wall up.</summary>
internal sealed class GatedStore(EventStore store) : IEventStore, IDisposable
{
    private TaskCompletionSource door = Open();
    private TaskCompletionSource knocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsFull { get; set; }

    public UnavailableReason? Refusing => store.Refusing;

    /// <returns>Completes when the next append stands before the shut door.</returns>
    public Task Shut()
    {
        (door, knocked) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        return knocked.Task;
    }

    public void Unlock() => door.TrySetResult();

    public async Task<AppendOutcome> Append(Append append, CancellationToken ct)
    {
        if (IsFull)
        {
            throw new StoreUnavailableException(UnavailableReason.DiskFull);
        }

        if (append.Stream.StartsWith("evaluation:", StringComparison.Ordinal))
        {
            knocked.TrySetResult();
            await door.Task;
        }

        return await store.Append(append, ct);
    }

    public Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct) => store.Read(stream, after, ct);

    public Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct) => store.AnswerTo(stream, key, ct);

    public Task<IReadOnlyList<string>> Streams(CancellationToken ct) => store.Streams(ct);

    public Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct) => store.Heads(ct);

    public void Dispose() => store.Dispose();

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
