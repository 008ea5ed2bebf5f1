using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Bidding.Web.Jobs;

/// <summary>
/// Threads for long work that nobody waits for with a finger on a key: they take the processor only when no room wants it. The pool's few
/// threads carry every room's messages, and one of them that renders for a tenth of a second makes all of them wait. What is begun
/// here goes on here after each await, or the pool would get the second half of it.
/// </summary>
internal sealed class QuietThreads : TaskScheduler, IDisposable
{
    /// <summary>Of Linux, whose threads each have one; .NET's own priorities do nothing there.</summary>
    private const int Niceness = 10;

    private readonly BlockingCollection<Task> waiting = [];
    private readonly int count;

    public QuietThreads(int count)
    {
        this.count = count;
        for (var number = 0; number < count; number++)
        {
            new Thread(Work) { IsBackground = true, Name = "report", Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    public override int MaximumConcurrencyLevel => count;

    public Task<T> Run<T>(Func<Task<T>> work, CancellationToken ct) =>
        Task.Factory.StartNew(work, ct, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose() => waiting.CompleteAdding();

    protected override void QueueTask(Task task) => waiting.Add(task);

    /// <summary>Never on the thread of who asks.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(0, 0, Niceness); // refused, it is only as loud as before
        }

        foreach (var task in waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    /// <param name="which">0: one process, which to Linux a thread is.</param>
    /// <param name="who">0: the caller.</param>
    [DllImport("libc", EntryPoint = "setpriority", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int niceness);
}
