using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Bidding.Data;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Hosting;
using Bidding.Web.Demo;
using Bidding.Web.Draws;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Draw;

/// <summary>
/// "名单与抽取": from pressing the button until the list, with every finding and its evidence, and then the draw are durably
/// recorded; beside it one plain statement over the same file, which must leave the same people.
/// </summary>
internal static class DrawBench
{
    private const double Limit = 2000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Caller Agency = new("bench", Role.Agency);

    public static async Task<int> Run(DrawSize size)
    {
        await using var host = await RehearsalHost.Start();
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
        await Prepare(host, size, today);
        var (product, sql, same) = (new List<double>(), new List<double>(), true);
        var (findings, excluded, allocated) = (0, 0, 0L);
        for (var run = 0; run < size.Runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            var draw = await Draw(host, Lot(run));
            product.Add(watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - before;
            var list = draw.Round!.List!;
            (findings, excluded) = (list.Findings.Length, list.Findings.Where(found => found.Force == Force.Excludes).DistinctBy(found => found.Expert).Count());

            watch.Restart();
            var plain = await host.Ask(db => PlainSql.Candidates(db, Lot(run), DateOnly.FromDateTime(draw.Plan!.MeetsAt.ToOffset(TimeSpan.FromHours(8)).DateTime)));
            sql.Add(watch.Elapsed.TotalMilliseconds);
            same &= plain.SetEquals(list.Candidates.SelectMany(group => group.Experts));
        }

        Say(new { peer = "product", size.Experts, size.Bidders, size.Relations, first = Ms(product[0]), median = Median(product), max = Ms(product.Max()), findings, excluded, allocatedMb = allocated >> 20 });
        Say(new { peer = "plain-sql", first = Ms(sql[0]), median = Median(sql), max = Ms(sql.Max()), sameCandidates = same });
        Say(new { ratio = Math.Round(Median(product) / Math.Max(1, Median(sql)), 2), within2s = product.Max() <= Limit, peakMemoryMb = Process.GetCurrentProcess().PeakWorkingSet64 >> 20 });
        return same && product.Max() <= Limit ? 0 : 1;
    }

    private static async Task Prepare(RehearsalHost host, DrawSize size, DateOnly today)
    {
        Note($"preparing {size.Experts} experts, {size.Relations} relations, {size.Bidders} bidders, {Environment.ProcessorCount} processors");
        host.Clock.Advance(-TimeSpan.FromDays(10));
        var seeder = host.Services.GetRequiredService<Seeder>();
        for (var run = 0; run < size.Runs; run++)
        {
            await seeder.Seed(Plan(run, size), CancellationToken.None);
        }

        host.Clock.CatchUp();
        var watch = Stopwatch.StartNew();
        await host.Ask(async db =>
        {
            await Bulk.Write(db, new County(size, today));
            return 0;
        });
        Note($"rows written in {watch.Elapsed.TotalSeconds:0} s");
        var meets = host.Clock.GetUtcNow().AddDays(1);
        ImmutableArray<DrawGroup> groups =
        [
            new("G1", "dongying", [], 3, 3),
            new("G2", "binzhou", [.. Enumerable.Range(0, County.MostSpecialities / 2).Select(County.Speciality)], 2, 2),
        ];
        for (var run = 0; run < size.Runs; run++)
        {
            Accept(await host.Services.GetRequiredService<PanelDesk>().Order(Agency, Lot(run), new(groups, [], meets, []), CancellationToken.None));
        }
    }

    private static async Task<PanelDraw> Draw(RehearsalHost host, string lot)
    {
        var desk = host.Services.GetRequiredService<PanelDesk>();
        Accept(await desk.List(Agency, lot, CancellationToken.None));
        Accept(await desk.Hold(Agency, lot));
        return await host.Services.GetRequiredService<Procedures>().Panel(lot, CancellationToken.None);
    }

    private static SeedPlan Plan(int run, DrawSize size) => DemoTender.Ready with
    {
        Tender = $"BENCH-{run}",
        Lot = Lot(run),
        Members = [],
        Bids =
        [
            .. Enumerable.Range(0, size.Bidders).Select(index => new SeedBid(
                $"{run}-{index + 1:D2}", $"投标人{index + 1}有限公司", 900_000m + index, [], [], [new("技术部分.pdf", "technical", TinyPdf.Write([["Technical proposal"]]))])),
        ],
        ReceivesFor = TimeSpan.FromDays(7),
    };

    private static string Lot(int run) => $"BENCH-{run}-01";

    private static void Accept(Answer answer)
    {
        if (answer.Refused is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }

    private static double Ms(double value) => Math.Round(value, 1);

    private static double Median(List<double> values) => Ms(values.Order().ElementAt(values.Count / 2));

    private static void Note(string progress) => Console.Error.WriteLine(progress);

    private static void Say<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
