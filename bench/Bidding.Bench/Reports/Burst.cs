using System.Diagnostics;
using System.Text.Json;
using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Reports;

/// <param name="Seconds">From the first last signature to the last report in the record.</param>
/// <param name="Missing">Reports that did not come within the patience of the bench.</param>
internal sealed record BurstReading(int Reports, double Seconds, int Missing);

/// <summary>Evaluations that all end in the same minute: played to the last signature beforehand, ended inside the server on demand.</summary>
internal static class Burst
{
    private static readonly ReportSize Size = ReportSize.Both[0];
    private static readonly TimeSpan UntilDeadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly Caller Agency = new("agency", Role.Agency);
    private static readonly Caller Supervisor = new("supervisor", Role.Supervisor);
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 32 };

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

    /// <summary>Every last signature at once, then waiting for every report.</summary>
    public static async Task<string> End(IServiceProvider services, int reports)
    {
        var procedures = services.GetRequiredService<Procedures>();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, reports, AtOnce, async (number, ct) =>
            await Raise(procedures, LargeLot.PanelOf(Size).Last(), Lot(number), new EvaluationCommand.SignReport(await Digest(procedures, Lot(number), ct), null), ct));
        var missing = reports;
        while (missing > 0 && watch.Elapsed < Patience)
        {
            await Task.Delay(50);
            missing = Enumerable.Range(0, reports).Count(number => procedures.EvaluationOf(Lot(number)).State.Report is null);
        }

        return JsonSerializer.Serialize(new BurstReading(reports, Math.Round(watch.Elapsed.TotalSeconds, 2), missing));
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
        await Raise(procedures, Agency, lot, new EvaluationCommand.Convene(new(lot, [.. panel], [.. bids], method, new string('a', 64), heads[^1], GraceSeconds: 30)), ct);
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
        }

        await db.SaveChangesAsync();
    }
}
