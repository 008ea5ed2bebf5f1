using Bidding.Bench.Draw;
using Bidding.Bench.Peers;
using Bidding.Bench.Recompute;
using Bidding.Bench.Registry;
using Bidding.Bench.Reports;
using Bidding.Bench.Rooms;

namespace Bidding.Bench;

/// <summary>One line a benchmark; the last lines are the servers' side, started by the benchmarks themselves.</summary>
internal static class Commands
{
    private const string Usage = """
        usage: bench rooms [--rooms 500] [--people 7] [--rate 700] [--seconds 20]
               bench draw [--experts 100000] [--bidders 20] [--relations 1000000] [--runs 3]
               bench registry [--experts 100000] [--relations 1000000] [--rows 60000]
               bench report [--runs 15]
               bench reports-burst [--reports 100] [--within 30] [--rooms 50] [--rate 70] [--seconds 15]
               bench report-steps [--reports 12]
               bench recompute [--members 10] [--bids 20] [--criteria 50]
        """;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            return args switch
            {
                ["rooms", .. var flags] => await RoomsBench.Run(RoomsPlan.From(Flags.Parse(flags))),
                ["draw", .. var flags] => await DrawBench.Run(DrawSize.From(Flags.Parse(flags))),
                ["registry", .. var flags] => await RegistryBench.Run(Flags.Parse(flags)),
                ["report", .. var flags] => await ReportBench.Run(RunsOf(Flags.Parse(flags))),
                ["reports-burst", .. var flags] => await BurstBench.Run(Flags.Parse(flags)),
                ["report-steps", .. var flags] => await StepsBench.Run(Flags.Parse(flags)),
                [StepsBench.Command, var directory, var reports] => await ProductPeer.MeasureSteps(directory, int.Parse(reports)),
                [ProductPeer.PrepareWithBurst, var directory, var reports, .. var flags] =>
                    await ProductPeer.PrepareBurst(directory, int.Parse(reports), RoomsPlan.From(Flags.Parse(flags))),
                [ReportMeasure.Product, .. var size] => await ReportMeasure.Report(size),
                [ReportMeasure.Skia, .. var size] => await ReportMeasure.Peer(size),
                [ReportMeasure.Signature, .. var size] => await ReportMeasure.Signing(size),
                ["recompute", .. var flags] => await RecomputeBench.Run(Flags.Parse(flags)),
                [RecomputeBench.First, var what, var file] => RecomputeBench.FirstCall(what, file),
                [ProductPeer.Prepare, var directory, .. var flags] => await ProductPeer.PrepareRooms(directory, RoomsPlan.From(Flags.Parse(flags))),
                [ProductPeer.Serve, var directory] => await ProductPeer.ServeRooms(directory),
                [BarePeer.Serve, var answer, var push] => await BarePeer.ServeRooms(int.Parse(answer), int.Parse(push)),
                _ => throw new FormatException(Usage),
            };
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 64;
        }
    }

    private static int RunsOf(Flags flags)
    {
        var runs = flags.Take("runs", 15);
        flags.AssertAllTaken();
        return runs;
    }
}
