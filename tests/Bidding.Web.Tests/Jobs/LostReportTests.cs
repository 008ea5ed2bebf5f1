using Bidding.Domain.Evaluations;
using Bidding.Web.Jobs;
using Bidding.Web.Tests.Live;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Jobs;

public sealed class LostReportTests
{
    [Fact(DisplayName = "报告任务在队列中丢失: 无需重启, 再次看到欠缺时重新排队, 报告照样生成")]
    public async Task AReportWhosePlaceInTheQueueWasLostIsDemandedAgain()
    {
        await using var evening = await Evening.Begin(configure: builder => builder.Services.Replace(
            ServiceDescriptor.Singleton<IBackgroundJobClient>(services => new LosesTheFirst(services.GetRequiredService<JobStorage>()))));
        await using var panel = await evening.GatherAt(Phase.Closed);
        var services = evening.Host.Services;
        using var watch = new ReportWatch(evening.Procedures, services.GetRequiredService<ReportDemand>(), services.GetRequiredService<ReportProgress>(), TimeProvider.System);

        // The first look only notes it: a report that is being rendered right now is not lost.
        Assert.Empty(watch.Look());
        Assert.Equal([evening.Script.Evaluation], watch.Look());

        var state = await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        Assert.NotNull(state.Report);
        Assert.Empty(watch.Look());
    }

    private sealed class LosesTheFirst(JobStorage storage) : IBackgroundJobClient
    {
        private readonly BackgroundJobClient queue = new(storage);
        private int asked;

        public string Create(Job job, IState state) => Interlocked.Increment(ref asked) == 1 ? "lost" : queue.Create(job, state);

        public bool ChangeState(string jobId, IState state, string expectedState) => queue.ChangeState(jobId, state, expectedState);
    }
}
