using System.Diagnostics;
using System.Text.Json;
using Bidding.Bench.Rooms;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Reports;

/// <param name="Seconds">From the first evaluation's last signature to the last report in the record.</param>
/// <param name="LongestWait">Seconds from a last signature to its report.</param>
/// <param name="Missing">Reports that did not come within the patience of the bench.</param>
/// <param name="CollectorPausesMs">All threads stopped by the garbage collector, in sum.</param>
internal sealed record BurstReading(int Reports, double Seconds, double LongestWait, int Missing, double CollectorPausesMs, double ProcessorSeconds, int Gen0, int Gen1, int Gen2, double AllocatedMiB);

/// <summary>Evaluations that all end in the same minute: played to the last signature beforehand, ended inside the server on demand.</summary>
internal static class Burst
{
    public const string WarmUp = "warm ";

    private static readonly ReportSize Size = ReportSize.Both[0];
    private static readonly TimeSpan UntilDeadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly Caller Agency = new("agency", Role.Agency);
    private static readonly Caller Supervisor = new("supervisor", Role.Supervisor);
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 32 };

    /// <summary>What each member has on his screen before he signs.</summary>
    private static readonly Dictionary<string, string> Digests = new(StringComparer.Ordinal);

    public static string Lot(int number) => $"BURST-{number:D3}";

    public static async Task Prepare(IServiceProvider services, int reports)
    {
        await AddLots(services, reports);
        var procedures = services.GetRequiredService<Procedures>();
        var deadline = services.GetRequiredService<TimeProvider>().GetUtcNow() + UntilDeadline;
        await Parallel.ForAsync(0, reports, AtOnce, async (number, ct) => await Receive(procedures, Lot(number), deadline, ct));
        while (services.GetRequiredService<TimeProvider>().GetUtcNow() <= deadline)
        {
            await Task.Delay(100);
        }

        await Parallel.ForAsync(0, reports, AtOnce, async (number, ct) => await Evaluate(procedures, Lot(number), ct));
    }

    /// <summary>Their rooms are full: nobody has to read them from the database when the last signature comes.</summary>
    public static async Task<string> Warm(IServiceProvider services, int reports)
    {
        for (var number = 0; number < reports; number++)
        {
            Digests[Lot(number)] = await Digest(services.GetRequiredService<Procedures>(), Lot(number), default);
        }

        return "warm";
    }

    /// <param name="request">Number of evaluations, and the seconds over which their last signatures come.</param>
    public static async Task<string> End(IServiceProvider services, string request)
    {
        var (reports, within) = (int.Parse(request.Split(' ')[0]), int.Parse(request.Split(' ')[1]));
        var procedures = services.GetRequiredService<Procedures>();
        using var self = Process.GetCurrentProcess();
        var (g0, g1, g2, allocated) = (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetTotalAllocatedBytes());
        var (watch, pauses, processor) = (Stopwatch.StartNew(), GC.GetTotalPauseDuration(), self.TotalProcessorTime);
        var waits = await Task.WhenAll(Enumerable.Range(0, reports).Select(async number =>
        {
            await Task.Delay(TimeSpan.FromSeconds((double)within * number / reports));
            return await EndOne(procedures, Lot(number), watch);
        }));
        self.Refresh();
        return JsonSerializer.Serialize(new BurstReading(
            reports, Math.Round(watch.Elapsed.TotalSeconds, 2), Math.Round(waits.Max(wait => wait ?? 0), 2), waits.Count(wait => wait is null),
            Math.Round((GC.GetTotalPauseDuration() - pauses).TotalMilliseconds, 1), Math.Round((self.TotalProcessorTime - processor).TotalSeconds, 1),
            GC.CollectionCount(0) - g0, GC.CollectionCount(1) - g1, GC.CollectionCount(2) - g2, Math.Round((GC.GetTotalAllocatedBytes() - allocated) / 1048576.0)));
    }

    public static async Task<int> SignLast(Procedures procedures, string lot)
    {
        await Raise(procedures, LargeLot.PanelOf(Size).Last(), lot, new EvaluationCommand.SignReport(Digests[lot], null), default);
        return 0;
    }

    private static async Task<double?> EndOne(Procedures procedures, string lot, Stopwatch watch)
    {
        var signed = watch.Elapsed;
        await SignLast(procedures, lot);
        while (procedures.EvaluationOf(lot).State.Report is null)
        {
            if (watch.Elapsed > Patience)
            {
                return null;
            }

            await Task.Delay(100);
        }

        return (watch.Elapsed - signed).TotalSeconds;
    }

    private static async Task Receive(Procedures procedures, string lot, DateTimeOffset deadline, CancellationToken ct)
    {
        await Raise(procedures, Agency, lot, new OpeningCommand.Schedule(lot, deadline), ct);
        foreach (var bid in LargeLot.BidsOf(Size))
        {
            await Raise(procedures, Agency, lot, LargeLot.Register(bid), ct);
        }
    }

    private static async Task Evaluate(Procedures procedures, string lot, CancellationToken ct)
    {
        await Raise(procedures, Agency, lot, new OpeningCommand.PressOpen(), ct);
        await Raise(procedures, Supervisor, lot, new OpeningCommand.PressOpen(), ct);
        await Raise(procedures, Agency, lot, new OpeningCommand.ConfirmOpening(), ct);
        var (method, panel, bids) = (LargeLot.MethodOf(Size.Criteria), LargeLot.PanelOf(Size).ToList(), LargeLot.BidsOf(Size).ToList());
        var (_, heads) = await procedures.OpeningOf(lot).Record(ct);
        await Raise(procedures, Agency, lot, new EvaluationCommand.Convene(new(lot, [.. panel], [.. bids], method, new string('a', 64), heads[^1], GraceSeconds: RoomsPlan.LongGrace)), ct);
        IEnumerable<Func<PanelMember, IEnumerable<EvaluationCommand>>> evening =
        [
            _ => [new EvaluationCommand.SignIn()],
            _ => [new EvaluationCommand.DeclareNoConflict(Pledge: true)],
            _ => [new EvaluationCommand.VoteForChair("E1")],
            _ => bids.Select(LargeLot.Review),
            member => bids.Select(bid => LargeLot.Scores(method, member, bid)),
        ];
        foreach (var act in evening)
        {
            foreach (var member in panel)
            {
                foreach (var command in act(member))
                {
                    await Raise(procedures, member, lot, command, ct);
                }
            }
        }

        var digest = await Digest(procedures, lot, ct);
        foreach (var member in panel)
        {
            await Raise(procedures, member, lot, new EvaluationCommand.ConfirmResult(digest), ct);
        }

        foreach (var member in panel.SkipLast(1))
        {
            await Raise(procedures, member, lot, new EvaluationCommand.SignReport(digest, null), ct);
        }
    }

    private static async Task<string> Digest(Procedures procedures, string lot, CancellationToken ct) => EvaluationResult.Of(await procedures.Evaluation(lot, ct)).Digest;

    private static Task Raise(Procedures procedures, PanelMember member, string lot, EvaluationCommand command, CancellationToken ct) =>
        Raise(procedures, new Caller($"{lot}-{member.Id}", Role.Member, member.Id, member.Site, member.Seat), lot, command, ct);

    private static async Task Raise(Procedures procedures, Caller caller, string lot, EvaluationCommand command, CancellationToken ct)
    {
        if ((await procedures.Raise(caller, lot, command, ct)).Refused is { } refusal)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Code}");
        }
    }

    private static async Task Raise(Procedures procedures, Caller caller, string lot, OpeningCommand command, CancellationToken ct)
    {
        if ((await procedures.Submit(caller, Procedures.OpeningPrefix + lot, Guid.NewGuid(), command, ct)).Refused is { } refusal)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Code}");
        }
    }

    private static async Task AddLots(IServiceProvider services, int reports)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        var tender = await db.Tenders.SingleAsync();
        for (var number = 0; number < reports; number++)
        {
            tender.Lots.Add(new() { Id = Lot(number), TenderId = tender.Id, Name = Lot(number), Method = "{}", State = "evaluating" });
            AddPanel(db, Lot(number));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Other experts in every lot: none of them has a signing key yet, each is made in the burst.</summary>
    private static void AddPanel(BiddingContext db, string lot)
    {
        foreach (var (number, member) in LargeLot.PanelOf(Size).Index())
        {
            var (expert, site) = ($"{lot}-{member.Id}", RoomsPlan.Sites[number % RoomsPlan.Sites.Count]);
            db.Add(new ExpertRow { Id = expert, Name = member.Alias, Unit = "", Title = "", SiteId = site });
            db.Add(new PanelSeatRow { LotId = lot, MemberId = member.Id, ExpertId = expert, SiteId = site, Role = "expert" });
        }
    }
}
