using System.Diagnostics;
using System.Text.Json;
using Bidding.Bench.Draw;
using Bidding.Data.Events;
using Bidding.Data.Tables;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Hosting;
using Bidding.Web.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Registry;

/// <summary>
/// What a room feels while a file is taken into a registry that is full already: SQLite has one writer, so an append waits for
/// the import's transaction. Beside it the same appends in calm.
/// </summary>
internal static class RegistryBench
{
    private const double Limit = 2000; // Database:LockWait, after which an append is refused
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(Flags flags)
    {
        var size = new DrawSize(flags.Take("experts", 100_000), 20, flags.Take("relations", 1_000_000), 1);
        var rows = flags.Take("rows", RegistryImport.MostWritten);
        flags.AssertAllTaken();
        await using var host = await RehearsalHost.Start();
        var today = DueDates.Day(host.Clock.GetUtcNow());
        Console.Error.WriteLine($"preparing {size.Experts} experts, {size.Relations} relations, {Environment.ProcessorCount} processors");
        var clerk = await host.Ask(async db =>
        {
            db.Users.Add(new BiddingUser { Id = "bench", UserName = "bench", DisplayName = "bench", Role = "Administrator" });
            db.Sites.AddRange(Enumerable.Range(1, 2).Select(site => new SiteRow { Id = RegistryText.Site(site), Name = $"场地{site}", City = $"城市{site}" }));
            await db.SaveChangesAsync();
            await Bulk.Write(db, new County(size, today));
            return "bench";
        });
        await using var beat = new Beat(host.Services.GetRequiredService<IEventStore>());
        await Task.Delay(TimeSpan.FromSeconds(3));
        Say(new { peer = "calm", appends = beat.Count, medianMs = beat.Median, longestMs = beat.Longest });
        var kept = true;
        foreach (var (what, json) in RegistryText.All(rows, today))
        {
            kept &= await Import(host, beat, what, json, clerk);
            kept &= await Import(host, beat, what + "-again", json, clerk);
        }

        return kept ? 0 : 1;
    }

    private static async Task<bool> Import(RehearsalHost host, Beat beat, string what, byte[] json, string clerk)
    {
        beat.Forget();
        var watch = Stopwatch.StartNew();
        var (number, mistakes) = await host.Services.GetRequiredService<RegistryImport>().Store(json, what + ".json", clerk, CancellationToken.None);
        var took = watch.Elapsed.TotalMilliseconds;
        var counts = number is { } done ? (await host.Services.GetRequiredService<RegistryBook>().Imports(done, CancellationToken.None)).Single().Counts.Total : new(0, 0, 0);
        Say(new
        {
            file = what, kilobytes = json.Length >> 10, added = counts.Added, changed = counts.Changed, unchanged = counts.Unchanged, refused = mistakes is [var first, ..] ? first.En : null,
            wholeMs = Math.Round(took), appends = beat.Count, appendMedianMs = beat.Median, appendLongestMs = beat.Longest, lost = beat.Failed, peakMemoryMb = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
        });
        return beat.Failed == 0 && beat.Longest < Limit;
    }

    private static void Say<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
