using Bidding.Domain.Evaluations;
using Bidding.Web.Rooms;

namespace Bidding.Web.Jobs;

/// <summary>
/// The facts demand a report, the queue is only haste: an evaluation that has ended and is twice seen without its report
/// is demanded again, whatever became of its place in the queue, unless it is being made (a second job would only hold a worker up) or stopped at what no attempt mends. Rendering it twice changes nothing.
/// </summary>
public sealed class ReportWatch(Procedures procedures, ReportDemand reports, ReportProgress progress, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private HashSet<string> owing = new(StringComparer.Ordinal);

    /// <summary>One look at every room in memory.</summary>
    /// <returns>The evaluations demanded again.</returns>
    public IReadOnlyList<string> Look()
    {
        var seen = procedures.LiveEvaluations
            .Where(room => room.State is { IsEnded: true, Report: null } && !progress.HasStopped(room.Stream) && !progress.IsInHand(room.Stream))
            .Select(room => room.Stream)
            .ToHashSet(StringComparer.Ordinal);
        var again = seen.Where(owing.Contains).ToList();
        owing = seen;
        again.ForEach(reports.Demand);
        return again;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }
}
