namespace Bidding.Web.Jobs;

/// <summary>
/// Long work for a processor, on a thread of its own: the pool's few threads carry every room's messages, and one that renders
/// for a tenth of a second makes all of them wait (measured: p99 of the rooms from 12 ms to 1.5 s while a hundred reports were made).
/// </summary>
internal static class OwnThread
{
    public static Task<T> Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception problem)
            {
                done.SetException(problem);
            }
        })
        {
            IsBackground = true,
            Name = "report",
            Priority = ThreadPriority.BelowNormal,
        }.Start();
        return done.Task;
    }
}
