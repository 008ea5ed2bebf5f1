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
    [Fact(DisplayName = "报告文件已存而事实未记时服务器停机: 重启后该文件不留, 重新生成的报告恰有一份, 与事实记载一致; 再次重启不动已记载的报告")]
    public async Task AReportThatNoFactNamesDoesNotOutliveTheNextStart()
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
            Assert.Empty(await Kept(again));
            await using var scope = again.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(play.Evaluation, default);
            Assert.NotEqual(orphan, Assert.Single(await Kept(again)));
        }

        await using var third = await RehearsalHost.Start(directory, NoQueue);
        var state = await third.Services.GetRequiredService<Bidding.Web.Rooms.Procedures>().Evaluation(play.Lot, default);
        Assert.Equal(state.Report!.Sha256, Assert.Single(await Kept(third)));
    }

    private static Task<List<string>> Kept(RehearsalHost host) => host.Ask(db => db.Reports.Select(row => row.Sha256).ToListAsync());

    private static void DiesBeforeTheFact(WebApplicationBuilder builder)
    {
        NoQueue(builder);
        var known = builder.Services.Last(service => service.ServiceType == typeof(IEventStore));
        builder.Services.Replace(ServiceDescriptor.Singleton<IEventStore>(services => new DyingStore(
            (IEventStore)(known.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, known.ImplementationType!)))));
    }

    /// <summary>Reports are made where the test says, and nowhere else.</summary>
    private static void NoQueue(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IBackgroundJobClient>(new Nobody()));

    private sealed class Nobody : IBackgroundJobClient
    {
        public string Create(Job job, IState state) => "nobody";

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }

    private sealed class DiedException : Exception;

    private sealed class DyingStore(IEventStore store) : IEventStore, IDisposable
    {
        public UnavailableReason? Refusing => store.Refusing;

        public Task<AppendOutcome> Append(Append append, CancellationToken ct) =>
            append.Events.Any(fact => fact.Type == nameof(EvaluationFact.ReportRendered)) ? throw new DiedException() : store.Append(append, ct);

        public Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct) => store.Read(stream, after, ct);

        public Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct) => store.AnswerTo(stream, key, ct);

        public Task<IReadOnlyList<string>> Streams(CancellationToken ct) => store.Streams(ct);

        public Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct) => store.Heads(ct);

        public void Dispose() => (store as IDisposable)?.Dispose();
    }
}
