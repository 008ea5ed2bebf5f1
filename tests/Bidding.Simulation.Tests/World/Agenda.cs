namespace Bidding.Simulation.Tests.World;

/// <summary>What happens next, one thing after the other: simulated time jumps from event to event.</summary>
public sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (TimeSpan At, long Order)> waiting = new();
    private readonly Queue<string> diary = new();
    private long order;

    public TimeSpan Now { get; private set; }

    /// <summary>The last things that happened, for whoever has to understand a failed seed.</summary>
    public IEnumerable<string> Diary => diary;

    public void At(TimeSpan time, Func<Task> what) => waiting.Enqueue(what, (time < Now ? Now : time, order++));

    public void In(TimeSpan delay, Func<Task> what) => At(Now + delay, what);

    public void Note(string what)
    {
        diary.Enqueue($"{Now:mm\\:ss\\.fff} {what}");
        if (diary.Count > 60)
        {
            diary.Dequeue();
        }
    }

    /// <returns>False when nothing is left to happen before that time.</returns>
    public async Task<bool> Step(TimeSpan until)
    {
        if (!waiting.TryPeek(out var what, out var when) || when.At > until)
        {
            return false;
        }

        waiting.Dequeue();
        Now = when.At;
        await what();
        return true;
    }
}

/// <summary>The server's clock: simulated time, plus whatever an administrator or a bad time server did to it.</summary>
public sealed class ServerClock(Agenda agenda) : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public TimeSpan Error { get; set; }

    public override DateTimeOffset GetUtcNow() => Begin + agenda.Now + Error;
}
