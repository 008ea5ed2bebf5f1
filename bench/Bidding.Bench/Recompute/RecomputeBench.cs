using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bidding.Bench.Peers;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Bench.Recompute;

/// <summary>
/// Reads, checks and recomputes one score sheet: by the regulator's tool as it is called, each time a process of its own, which tests itself before it
/// judges; and beside the bare parsing of the same bytes, as the first call of processes that test nothing, and over and over in this process.
/// </summary>
internal static class RecomputeBench
{
    public const string First = "measure-first";

    private const string Product = "recompute", Bare = "bare";
    private const int Rounds = 30;
    private const int Processes = 15;
    private const int WarmUp = 60;

    public static async Task<int> Run(Flags flags)
    {
        var (members, bids, criteria) = (flags.Take("members", 10), flags.Take("bids", 20), flags.Take("criteria", 50));
        flags.AssertAllTaken();
        var json = ScoreSheetWriter.Write(Sheet(members, bids, criteria));

        var (tool, first, bareFirst) = await FirstCalls(json);
        foreach (var _ in Enumerable.Range(0, WarmUp))
        {
            Result(json);
        }

        var warm = Median(() => Result(json));
        var bare = Median(() => JsonDocument.Parse(json).Dispose());
        Console.WriteLine($"{members * bids * criteria} scores, {json.Length / 1024} KiB");
        Console.WriteLine($"bidding-verify recompute, median of {Processes}: self-test {Median(tool, one => one.SelfTest):F1} ms, then the sheet {Median(tool, one => one.Sheet):F1} ms ({tool.Min(one => one.Sheet):F1} to {tool.Max(one => one.Sheet):F1}), whole process {Median(tool, one => one.Whole):F0} ms");
        Console.WriteLine($"first call of a process without a self-test, median of {Processes}: recompute {first:F1} ms, bare JSON parse {bareFirst:F1} ms");
        Console.WriteLine($"recompute, median of {Rounds}  {warm.TotalMilliseconds,8:F2} ms");
        Console.WriteLine($"bare JSON parse, median  {bare.TotalMilliseconds,8:F2} ms   ratio {warm / bare:F1}");
        return 0;
    }

    /// <summary>In a process that has done nothing else.</summary>
    public static int FirstCall(string what, string file)
    {
        var json = File.ReadAllBytes(file);
        var time = what == Bare ? Time(() => JsonDocument.Parse(json).Dispose()) : Time(() => Result(json));
        Console.WriteLine(time.TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>By turns, so that a busy minute of the machine falls on both.</summary>
    private static async Task<(List<ToolRun> Tool, double Product, double Bare)> FirstCalls(byte[] json)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, json);
            var (tool, product, bare) = (new List<ToolRun>(), new List<double>(), new List<double>());
            foreach (var _ in Enumerable.Range(0, Processes))
            {
                tool.Add(await ToolRun.On(file));
                product.Add(double.Parse(await PeerProcess.LineOf(First, Product, file), CultureInfo.InvariantCulture));
                bare.Add(double.Parse(await PeerProcess.LineOf(First, Bare, file), CultureInfo.InvariantCulture));
            }

            return (tool, product.Order().ElementAt(Processes / 2), bare.Order().ElementAt(Processes / 2));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Median(IEnumerable<ToolRun> runs, Func<ToolRun, double> of) => runs.Select(of).Order().ElementAt(Processes / 2);

    private static byte[] Result(byte[] json) => ScoreSheetReader.Read(json) is SheetReading.Accepted accepted
        ? SheetResultWriter.Write(ScoreArithmetic.Compute(accepted))
        : throw new InvalidOperationException("The generated sheet was refused.");

    private static ScoreSheet Sheet(int members, int bids, int criteria) => new(
        Regime.GovernmentProcurement,
        [.. Enumerable.Range(1, members).Select(member => new SheetMember($"E{member}", member % 2 == 0 ? "dongying" : "binzhou"))],
        [.. Enumerable.Range(1, criteria).Select(criterion => new Criterion($"T{criterion}", criterion % 2 == 0 ? "technical" : "commercial", 10m, Nature.Subjective))],
        [.. Enumerable.Range(1, bids).Select(bid => new SheetBid($"{bid:00}", 900_000m + (1_000m * bid), Rejected: false, [], []))],
        [.. from member in Enumerable.Range(1, members)
            from bid in Enumerable.Range(1, bids)
            from criterion in Enumerable.Range(1, criteria)
            select new Score($"E{member}", $"{bid:00}", $"T{criterion}", 5m + (0.5m * ((member + bid + criterion) % 9)))],
        Aggregation.Default, new LowPriceFirst(30m), [], [], Rounding.Default, [TieRule.Quote], ScoreSheet.DefaultCandidates, DeviationLimit: 0.30m, AbnormallyLow: null);

    private static TimeSpan Median(Action act) => Enumerable.Range(0, Rounds).Select(_ => Time(act)).Order().ElementAt(Rounds / 2);

    private static TimeSpan Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Time(Func<byte[]> act) => Time(() => { _ = act(); });

    private static TimeSpan Median(Func<byte[]> act) => Median(() => { _ = act(); });
}
