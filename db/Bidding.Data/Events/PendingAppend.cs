namespace Bidding.Data.Events;

/// <summary>An append on its way: settled inside the transaction, answered only after the commit.</summary>
internal sealed class PendingAppend(Append append, CancellationToken ct)
{
    private readonly TaskCompletionSource<AppendOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppendOutcome? _outcome;
    private Exception? _error;

    public Task<AppendOutcome> Done => _done.Task;

    public bool GivenUp() => ct.IsCancellationRequested && _done.TrySetCanceled(ct);

    public void Settle(WriterSession session) => (_outcome, _error) = session.Write(append);

    /// <summary>Only our own append found as we wrote it counts. Whatever else was settled rested on the lost transaction.</summary>
    public void SettleByWhatIsThere(WriterSession session, Failure failure)
    {
        if (_error is not null)
        {
            return;
        }

        var stands = _outcome is AppendOutcome.Committed && session.Holds(append);
        _error = stands ? null : new StoreUnavailableException(failure.Kind.Reason(), failure.Cause);
    }

    public void Answer()
    {
        if (_error is not null)
        {
            Fail(_error);
        }
        else
        {
            _done.TrySetResult(_outcome!);
        }
    }

    public void Fail(Exception error) => _done.TrySetException(error);
}
