using Bidding.Data.Events;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Web.Jobs;
using Bidding.Web.Tests.Live;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Jobs;

/// <summary>The file is kept first and named by its fact second; whoever dies between the two leaves a file that nobody recorded.</summary>
public sealed class UnnamedReportTests
{
    [Fact(DisplayName = "报告文件已存而事实未记时服务器停机: 重新生成的报告记载之后恰有一份, 与事实记载一致; 再次启动不动已记载的报告")]
    public async Task AReportThatNoFactNamesDoesNotOutliveTheOneThatIsRecorded()
    {
        using var directory = new DataDirectory();
        var play = Evening.Small;
        string orphan;
        await using (var dying = await RehearsalHost.Start(directory, DiesBeforeTheFact))
        {
            await new Bidding.Rehearsal.Stage.Theatre(dying, play).Prepare();
            await using var panel = await Bidding.Rehearsal.Stage.Panel.Gather(dying, play);
            await panel.PlayTo(Phase.Closed);
            await using var scope = dying.Services.CreateAsyncScope();
            await Assert.ThrowsAsync<DiedException>(() => scope.ServiceProvider.GetRequiredService<RenderReport>().Run(play.Evaluation, default));
            orphan = Assert.Single(await Kept(dying));
        }

        await using (var again = await RehearsalHost.Start(directory, NoQueue))
        {
            await using var scope = again.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(play.Evaluation, default);
            Assert.NotEqual(orphan, Assert.Single(await Kept(again)));
        }

        await using var third = await RehearsalHost.Start(directory, NoQueue);
        var state = await third.Services.GetRequiredService<Bidding.Web.Rooms.Procedures>().Evaluation(play.Lot, default);
        Assert.Equal(state.Report!.Sha256, Assert.Single(await Kept(third)));
    }

    private static Task<List<string>> Kept(RehearsalHost host) => host.Ask(db => db.Reports.Select(row => row.Sha256).ToListAsync());

    [Fact(DisplayName = "报告文件已存而事实未记时另一节点启动: 文件仍在, 事实记载的正是它")]
    public async Task AnotherNodeThatStartsMeanwhileTakesNoFileAway()
    {
        using var directory = new DataDirectory();
        var play = Evening.Small;
        var started = 0;
        await using var first = await RehearsalHost.Start(directory, builder => BeforeTheFact(builder, async () =>
        {
            await using var second = await RehearsalHost.Start(directory, NoQueue);
            started++;
        }));
        await new Bidding.Rehearsal.Stage.Theatre(first, play).Prepare();
        await using var panel = await Bidding.Rehearsal.Stage.Panel.Gather(first, play);
        await panel.PlayTo(Phase.Closed);

        await using var scope = first.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(play.Evaluation, default);

        Assert.Equal(1, started);
        var state = await first.Services.GetRequiredService<Bidding.Web.Rooms.Procedures>().Evaluation(play.Lot, default);
        Assert.Equal(state.Report!.Sha256, Assert.Single(await Kept(first)));
    }

    private static void DiesBeforeTheFact(WebApplicationBuilder builder) => BeforeTheFact(builder, () => throw new DiedException());

    private static void BeforeTheFact(WebApplicationBuilder builder, Func<Task> happens)
    {
        NoQueue(builder);
        var known = builder.Services.Last(service => service.ServiceType == typeof(IEventStore));
        builder.Services.Replace(ServiceDescriptor.Singleton<IEventStore>(services => new InterruptedStore(
            (IEventStore)(known.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, known.ImplementationType!)), happens)));
    }

    /// <summary>Reports are made where the test says, and nowhere else.</summary>
    private static void NoQueue(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IBackgroundJobClient>(new Nobody()));

    private sealed class Nobody : IBackgroundJobClient
    {
        public string Create(Job job, IState state) => "nobody";

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }

    private sealed class DiedException : Exception;

    private sealed class InterruptedStore(IEventStore store, Func<Task> beforeTheFact) : IEventStore, IDisposable
    {
        public UnavailableReason? Refusing => store.Refusing;

        public async Task<AppendOutcome> Append(Append append, CancellationToken ct)
        {
            if (append.Events.Any(fact => fact.Type == nameof(EvaluationFact.ReportRendered)))
            {
                await beforeTheFact();
            }

            return await store.Append(append, ct);
        }

        public Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct) => store.Read(stream, after, ct);

        public Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct) => store.AnswerTo(stream, key, ct);

        public Task<IReadOnlyList<string>> Streams(CancellationToken ct) => store.Streams(ct);

        public Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct) => store.Heads(ct);

        public void Dispose() => (store as IDisposable)?.Dispose();
    }
}
