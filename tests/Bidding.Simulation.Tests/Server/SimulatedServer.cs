using Bidding.Data;
using Bidding.Data.Events;
using Bidding.Domain.Rules;
using Bidding.Simulation.Tests.World;
using Bidding.Web.Access;
using Bidding.Web.Jobs;
using Bidding.Web.Live;
using Bidding.Web.Presence;
using Bidding.Web.Rooms;
using Bidding.Web.Sealing;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bidding.Simulation.Tests.Server;

/// <summary>One life of the server process: the product's own door, rooms, feed and store. A crash ends it; the next is built from the disk.</summary>
public sealed class SimulatedServer : IDisposable
{
    private static readonly SealKeys Keys = SealKeys.Of([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
    private static readonly IConfiguration Limits = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Limits:MessagesPerSecond"] = "1000000", ["Limits:Burst"] = "1000000" })
        .Build();

    private readonly EventStore inner;
    private readonly Throttle throttle = new(Limits);
    private readonly PresenceWatch watch;
    private readonly StartUpReconciliation reconciliation;

    public SimulatedServer(IDbContextFactory<BiddingContext> contexts, Dialect dialect, ServerClock clock, Action<Append> committed, Action<string, string, object[]> deliver)
    {
        inner = new(contexts, dialect);
        Store = new(inner, committed);
        Hub = new(deliver);
        Sessions = new(contexts, clock);
        var reports = new ReportDemand(new NoJobs(), new ReportProgress(TimeProvider.System), NullLogger<ReportDemand>.Instance);
        var seats = new LiveSeats();
        var feed = new EvaluationFeed(Hub, seats, NullLogger<EvaluationFeed>.Instance);
        Procedures = new(new RoomServices(Store, clock, new AeadSheetSeal(Keys), feed, reports), Keys);
        Reception = new(Procedures, new Callers(contexts, Procedures), seats, Sessions, throttle, Hub, new LiveConnections(), new(contexts, Procedures, Keys, clock), clock, NullLogger<Reception>.Instance);
        watch = new(Procedures, Reception, clock, NullLogger<PresenceWatch>.Instance);
        reconciliation = new(Store, Procedures, reports, new(Procedures, contexts, clock, NullLogger<ReportFiles>.Instance), new(Procedures, contexts), NullLogger<StartUpReconciliation>.Instance);
    }

    public CrashingStore Store { get; }

    public HubDouble Hub { get; }

    public Sessions Sessions { get; }

    public Procedures Procedures { get; }

    public Reception Reception { get; }

    public Task Start() => reconciliation.Run(CancellationToken.None);

    public Task LookForAbsent() => watch.Look(CancellationToken.None);

    public async Task<bool> Admits(string sid, string account) => await Sessions.Confirm(sid, account, Roles.Member, CancellationToken.None);

    public void Dispose()
    {
        throttle.Dispose();
        watch.Dispose();
        inner.Dispose();
    }

    private sealed class NoJobs : IBackgroundJobClient
    {
        public string Create(Job job, IState state) => "";

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }
}
