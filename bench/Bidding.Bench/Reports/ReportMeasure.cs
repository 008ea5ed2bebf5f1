using System.Diagnostics;
using System.Text.Json;
using Bidding.Pdf;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Signing;
using Bidding.Reports;

namespace Bidding.Bench.Reports;

/// <summary>The measured side: one kind of work, over and over, in a process that does nothing else.</summary>
internal static class ReportMeasure
{
    public const string Product = "measure-report";
    public const string Skia = "measure-skia";
    public const string Signature = "measure-signature";

    private const int WarmUps = 3;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>From facts to bytes: sections, layout, subset fonts, tags. Facts and fonts are in memory, as in the server.</summary>
    public static Task<int> Report(ReadOnlySpan<string> arguments)
    {
        var (size, source, fonts) = (ReportSize.From(arguments), LargeLot.Of(ReportSize.From(arguments)), FontChain.Find());
        return Measure("report", size, int.Parse(arguments[3]), () =>
        {
            var pdf = new ManagedPdfRenderer().Render(EvaluationReport.Build(source), fonts);
            return Task.FromResult((pdf.Bytes.Length, pdf.Pages));
        });
    }

    public static Task<int> Peer(ReadOnlySpan<string> arguments)
    {
        var (size, source, font) = (ReportSize.From(arguments), LargeLot.Of(ReportSize.From(arguments)), FontChain.Find().Paths[0]);
        return Measure("skia", size, int.Parse(arguments[3]), () => Task.FromResult(SkiaPeer.Render(EvaluationReport.Build(source), font)));
    }

    /// <summary>One member's signature into a finished report: read the file, sign, append.</summary>
    public static Task<int> Signing(ReadOnlySpan<string> arguments)
    {
        var (size, fonts) = (ReportSize.From(arguments), FontChain.Find());
        var report = new ManagedPdfRenderer().Render(SignedPage.Behind(EvaluationReport.Build(LargeLot.Of(size))), fonts);
        var (signer, key) = (new PdfSigner(fonts), new BenchKey());
        return Measure("signature", size, int.Parse(arguments[3]), async () =>
            ((await signer.Sign(report.Bytes, SignedPage.Request, key, default)).Length, report.Pages));
    }

    private static async Task<int> Measure(string what, ReportSize size, int runs, Func<Task<(int Bytes, int Pages)>> work)
    {
        var times = new List<double>();
        var (bytes, pages) = (0, 0);
        var allocated = 0L;
        for (var run = 0; run < runs + WarmUps; run++)
        {
            allocated = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            (bytes, pages) = await work();
            times.Add(watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - allocated;
        }

        var warm = times.Skip(WarmUps).Order().ToList();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(
            new ReportReading(
                what, $"{size}", pages, Math.Round(times[0], 1), Math.Round(warm[0], 1), Math.Round(warm[warm.Count / 2], 1),
                Math.Round(self.PeakWorkingSet64 / 1048576.0, 1), Math.Round(bytes / 1024.0, 1), Math.Round(allocated / 1048576.0, 1)),
            Json));
        return 0;
    }
}
