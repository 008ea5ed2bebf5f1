using Hangfire;

namespace Bidding.Web.Jobs;

/// <summary>Puts a report into the queue. The durable intent is the closed evaluation itself; the queue is only haste.</summary>
public sealed class ReportDemand(IBackgroundJobClient jobs)
{
    public void Demand(string procedure) => jobs.Enqueue<RenderReport>(job => job.Run(procedure, CancellationToken.None));
}
