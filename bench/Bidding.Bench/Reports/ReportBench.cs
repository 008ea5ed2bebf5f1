using System.Text.Json;
using Bidding.Bench.Peers;

namespace Bidding.Bench.Reports;

/// <summary>
/// Reports of both sizes and one signature, and the same pages by Skia, each in a process of its own: one line each, then
/// the ratio. Exit status 1 when a limit of the design is missed.
/// </summary>
internal static class ReportBench
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(int runs)
    {
        var good = true;
        foreach (var size in ReportSize.Both)
        {
            var product = await Measure(ReportMeasure.Product, [.. size.AsArguments, $"{runs}"]);
            var skia = await Measure(ReportMeasure.Skia, [.. size.AsArguments, $"{runs}"]);
            Say(new { size = $"{size}", ratio = new { warm = Ratio(product.WarmMs, skia.WarmMs), peakMemory = Ratio(product.PeakMiB, skia.PeakMiB), bytes = Ratio(product.KiB, skia.KiB) } });
            good &= size == ReportSize.Both[0] ? product is { WarmMs: < 500, PeakMiB: < 250 } : product.WarmMs < 2000;
        }

        var signature = await Measure(ReportMeasure.Signature, [.. ReportSize.Both[0].AsArguments, $"{runs}"]);
        return good && signature.WarmMs < 100 ? 0 : 1;
    }

    private static async Task<ReportReading> Measure(string what, IReadOnlyList<string> arguments)
    {
        var line = await PeerProcess.LineOf([what, .. arguments]);
        Console.WriteLine(line);
        return JsonSerializer.Deserialize<ReportReading>(line, Json)!;
    }

    private static double Ratio(double product, double peer) => peer > 0 ? Math.Round(product / peer, 2) : 0;

    private static void Say<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}

/// <param name="ColdMs">The first run of a fresh process: compiling and reading the fonts included.</param>
/// <param name="WarmMs">The middle one of the runs after the first three.</param>
/// <param name="AllocatedMiB">By the last run: what the collector has to clear away behind each.</param>
/// <param name="PeakMiB">Of the whole process: runtime, facts and fonts included.</param>
internal sealed record ReportReading(string What, string Size, int Pages, double ColdMs, double FastestMs, double WarmMs, double PeakMiB, double KiB, double AllocatedMiB);
