using System.Diagnostics;
using System.Text.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Bench.Recompute;

/// <summary>Reads, checks and recomputes one score sheet, beside the bare parsing of the same bytes in the same run; the first call includes its compilation.</summary>
internal static class RecomputeBench
{
    private const int Rounds = 30;
    private const int WarmUp = 60;

    public static int Run(Flags flags)
    {
        var (members, bids, criteria) = (flags.Take("members", 10), flags.Take("bids", 20), flags.Take("criteria", 50));
        flags.AssertAllTaken();
        var json = ScoreSheetWriter.Write(Sheet(members, bids, criteria));

        var first = Time(() => Result(json));
        foreach (var _ in Enumerable.Range(0, WarmUp))
        {
            Result(json);
        }

        var warm = Median(() => Result(json));
        var bare = Median(() => JsonDocument.Parse(json).Dispose());
        Console.WriteLine($"{members * bids * criteria} scores, {json.Length / 1024} KiB");
        Console.WriteLine($"recompute, first call      {first.TotalMilliseconds,8:F2} ms");
        Console.WriteLine($"recompute, median of {Rounds}    {warm.TotalMilliseconds,8:F2} ms");
        Console.WriteLine($"bare JSON parse, median    {bare.TotalMilliseconds,8:F2} ms   ratio {warm / bare:F1}");
        return 0;
    }

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
