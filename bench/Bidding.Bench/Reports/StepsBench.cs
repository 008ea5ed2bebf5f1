using System.Diagnostics;
using System.Globalization;
using Bidding.Bench.Peers;
using Bidding.Bench.Rooms;
using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Signing;
using Bidding.Reports;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Reports;

/// <summary>
/// What one report of the burst costs, step by step, in the real host on a real database and without rooms beside it: processor time and bytes left
/// to the collector. Each step is done again and again for other evaluations; the middle one is said.
/// </summary>
internal static class StepsBench
{
    public const string Command = "measure-steps";

    private const int Before = 3;

    private static readonly Dictionary<string, List<(TimeSpan Processor, long Bytes)>> Readings = [];

    public static async Task<int> Run(Flags flags)
    {
        var reports = flags.Take("reports", 12) + Before;
        flags.AssertAllTaken();
        var directory = Directory.CreateTempSubdirectory("bidding-steps-").FullName;
        try
        {
            var plan = new RoomsPlan(1, 7, 1, 1);
            await PeerProcess.ToEnd([ProductPeer.PrepareWithBurst, directory, $"{reports}", .. plan.AsArguments]);
            Console.WriteLine(await PeerProcess.LineOf([Command, directory, $"{reports}"]));
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    public static async Task<int> Measure(IServiceProvider services, int reports)
    {
        await Burst.Warm(services, reports);
        for (var number = 0; number < reports; number++)
        {
            await One(services, Burst.Lot(number), Procedures.EvaluationPrefix + Burst.Lot(number));
        }

        foreach (var (step, readings) in Readings)
        {
            var counted = readings.Skip(Before).ToList();
            var (processor, bytes) = (Middle(counted.Select(one => one.Processor.TotalMilliseconds)), Middle(counted.Select(one => one.Bytes / 1048576.0)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-34}{processor,8:F1} ms{bytes,8:F2} MiB"));
        }

        return 0;
    }

    private static async Task One(IServiceProvider services, string lot, string procedure)
    {
        await Step("the last signature", () => Burst.SignLast(services.GetRequiredService<Procedures>(), lot));
        var composer = services.GetRequiredService<ReportComposer>();
        var source = await Step("source: facts and names", () => services.GetRequiredService<ReportSources>().Ended(lot, TimeStamping.NotConfigured, default));
        var document = await Step("document", () => Task.FromResult(EvaluationReport.Build(source)));
        var pdf = await Step("pages", () => Task.FromResult(new ManagedPdfRenderer().Render(document, composer.Fonts)));
        var due = DueSignature.Of(source);
        var by = await Step("keys, made and kept", () => services.GetRequiredService<ReportSigner>().Gather(source, due, default));
        await Step($"{due.Length + 1} signatures and their check", () => ReportSigner.Sign(source, pdf, by, composer.Fonts, null, default));
        await Step("one signature", () => new PdfSigner(composer.Fonts).Sign(pdf.Bytes, SignedPage.At(due[0].Field), by.Platform, default));
        await Step("the whole job, keys there", async () =>
        {
            await ActivatorUtilities.CreateInstance<RenderReport>(services).Run(procedure, default);
            return 0;
        });
        if ((await services.GetRequiredService<Procedures>().Evaluation(lot, default)).Report is null)
        {
            throw new InvalidOperationException($"{lot} has no report.");
        }
    }

    private static async Task<T> Step<T>(string name, Func<Task<T>> work)
    {
        var (processor, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var made = await work();
        if (!Readings.TryGetValue(name, out var readings))
        {
            Readings.Add(name, readings = []);
        }

        readings.Add((Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes(precise: true) - bytes));
        return made;
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ToList() is var all ? all[all.Count / 2] : 0;
}
