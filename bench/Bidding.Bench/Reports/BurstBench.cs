using System.Text.Json;
using Bidding.Bench.Peers;
using Bidding.Bench.Rooms;

namespace Bidding.Bench.Reports;

/// <summary>
/// A hundred evaluations end within half a minute while rooms go on talking: how long until every report is there, and what the
/// talk's p99 becomes, beside the same talk without the burst in the same server.
/// </summary>
internal static class BurstBench
{
    /// <summary>Seconds until the last of the reports, and what design.md, section 6, gives a hub with a durable commit in its path, in ms.</summary>
    private const double Limit = 60, BudgetP99 = 17;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(Flags flags)
    {
        var (reports, within) = (flags.Take("reports", 100), flags.Take("within", 30));
        var plan = new RoomsPlan(flags.Take("rooms", 50), 7, flags.Take("rate", 70), flags.Take("seconds", 15));
        flags.AssertAllTaken();
        var directory = Directory.CreateTempSubdirectory("bidding-burst-").FullName;
        try
        {
            await Console.Error.WriteLineAsync($"preparing {reports} evaluations and {plan.Rooms} rooms, {Environment.ProcessorCount} processors");
            await PeerProcess.ToEnd([ProductPeer.PrepareWithBurst, directory, $"{reports}", .. plan.AsArguments]);
            var guests = JsonSerializer.Deserialize<List<Guest>>(await File.ReadAllTextAsync(ProductPeer.GuestList(directory)))!;
            return await Measure(plan, guests, directory, $"{reports} {within}") ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<bool> Measure(RoomsPlan plan, List<Guest> guests, string directory, string evaluations)
    {
        await using var process = await PeerProcess.Listening([ProductPeer.Serve, directory]);
        await using var crowd = new Crowd(plan, process.Address);
        await crowd.Gather(guests, 0, plan.Connections);
        await process.Ask(Burst.WarmUp + evaluations.Split(' ')[0]);
        await crowd.Talk(WarmUp);
        var calm = await Talk("calm", plan, crowd, Task.CompletedTask);
        var burst = process.Ask(evaluations);
        var busy = await Talk("burst", plan, crowd, burst);
        var reading = JsonSerializer.Deserialize<BurstReading>(await burst)!;
        Say(calm);
        Say(busy);
        Say(reading);
        Say(new { ratio = new { p50 = Math.Round(busy.P50 / calm.P50, 2), p99 = Math.Round(busy.P99 / calm.P99, 2) } });
        var isWhole = busy.Errors == 0 && busy.Received == busy.Sent;
        var kept = isWhole && busy.P99 <= BudgetP99 && reading is { Missing: 0, Seconds: <= Limit };
        Say(new { budget = new { calmP99 = calm.P99, burstP99 = busy.P99, budgetP99 = BudgetP99, lastReport = reading.Seconds, limit = Limit, reading.Missing, everyCommandHeard = isWhole, kept } });
        return kept;
    }

    /// <summary>For the plan's time, and on until the other work is done.</summary>
    private static async Task<Reading> Talk(string name, RoomsPlan plan, Crowd crowd, Task other)
    {
        crowd.Forget();
        do
        {
            await crowd.Talk(other.IsCompleted ? TimeSpan.FromSeconds(plan.Seconds) : TimeSpan.FromSeconds(1));
        }
        while (!other.IsCompleted);
        return Reading.Of(name, plan, crowd, 0, 0);
    }

    private static void Say<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
