using Hangfire;

namespace Bidding.Web.Jobs;

/// <summary>Puts a report into the queue. The durable intent is the closed evaluation itself; the queue is only haste.</summary>
public sealed partial class ReportDemand(IBackgroundJobClient jobs, ReportProgress progress, ILogger<ReportDemand> log)
{
    public void Demand(string procedure)
    {
        progress.Queued(procedure);
        try
        {
            jobs.Enqueue<RenderReport>(job => job.Run(procedure, CancellationToken.None));
        }
        catch (BackgroundJobClientException lost)
        {
            // The signatures are committed; the next start-up finds the demand in the facts.
            QueueUnavailable(log, procedure, lost.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The report of {Procedure} could not be queued and waits for the next start: {Error}")]
    private static partial void QueueUnavailable(ILogger log, string procedure, string error);
}
