using System.Collections.Concurrent;

namespace Bidding.Data.Events;

/// <summary>The only writer of facts: one thread takes whatever waits and commits it in one transaction, so the price of
/// a disk flush is shared by all who arrived during the one before.</summary>
internal sealed class EventWriter : IDisposable
{
    private const int LargestBatch = 512;
    private const int DeadlockTries = 3;

    private readonly Dialect _dialect;
    private readonly BlockingCollection<PendingAppend> _waiting = [];
    private readonly Thread _thread;
    private WriterSession? _session;
    private volatile Refusal? _refusing;

    public EventWriter(Dialect dialect)
    {
        _dialect = dialect;
        _thread = new Thread(Run) { Name = "event-writer", IsBackground = true };
        _thread.Start();
    }

    public UnavailableReason? Refusing => _refusing?.Reason;

    public Task<AppendOutcome> Enqueue(Append append, CancellationToken ct)
    {
        var pending = new PendingAppend(append, ct);
        try
        {
            _waiting.Add(pending, ct);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreUnavailableException(UnavailableReason.Closed, closed);
        }

        return pending.Done.WaitAsync(ct);
    }

    /// <summary>Everything taken is still committed and answered.</summary>
    public void Dispose()
    {
        if (_waiting.IsAddingCompleted)
        {
            return;
        }

        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void Run()
    {
        var batch = new List<PendingAppend>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < LargestBatch && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            batch.RemoveAll(pending => pending.GivenUp());
            Commit(batch);
        }

        _session?.Dispose();
    }

    private void Commit(List<PendingAppend> batch)
    {
        for (var attempt = 1; batch.Count > 0; attempt++)
        {
            if (_refusing is { } refusal)
            {
                FailAll(batch, refusal.Reason, refusal.Cause);
                return;
            }

            var failure = Try(batch);
            if (failure is null)
            {
                batch.ForEach(pending => pending.Answer());
                return;
            }

            if (failure.Kind != StoreFailure.Deadlock || attempt == DeadlockTries)
            {
                FailAll(batch, failure.Kind.Reason(), failure.Cause);
                return;
            }
        }
    }

    /// <summary>Null when every append of the batch has its durable answer.</summary>
    private Failure? Try(List<PendingAppend> batch)
    {
        try
        {
            _session ??= new WriterSession(_dialect);
            _session.Begin();
            foreach (var pending in batch)
            {
                pending.Settle(_session);
            }
        }
        catch (Exception cause)
        {
            CloseSession();
            return new Failure(_dialect.Classify(cause), cause);
        }

        try
        {
            _session.Commit();
            return null;
        }
        catch (Exception cause)
        {
            CloseSession();
            return Reread(batch, new Failure(_dialect.Classify(cause), cause));
        }
    }

    /// <summary>A failed commit may still have happened. What is there now decides, except after an I/O error: a flush that
    /// failed once may "succeed" when asked again although the pages are lost, so what can be read proves nothing.</summary>
    private Failure? Reread(List<PendingAppend> batch, Failure failure)
    {
        if (failure.Kind == StoreFailure.Io)
        {
            _refusing = new Refusal(UnavailableReason.Io, failure.Cause);
            return failure;
        }

        try
        {
            _session = new WriterSession(_dialect);
            batch.ForEach(pending => pending.SettleByWhatIsThere(_session, failure));
            return null;
        }
        catch (Exception)
        {
            CloseSession();
            return failure.Kind == StoreFailure.Deadlock ? failure with { Kind = StoreFailure.Locked } : failure;
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }

    private static void FailAll(List<PendingAppend> batch, UnavailableReason reason, Exception? cause) =>
        batch.ForEach(pending => pending.Fail(new StoreUnavailableException(reason, cause)));

    private sealed record Refusal(UnavailableReason Reason, Exception Cause);
}

internal sealed record Failure(StoreFailure Kind, Exception Cause);
