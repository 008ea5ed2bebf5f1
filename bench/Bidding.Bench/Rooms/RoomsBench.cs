using System.Text.Json;
using Bidding.Bench.Peers;

namespace Bidding.Bench.Rooms;

/// <summary>"Command sent at one site, heard at the other, durably committed": the product beside a bare SignalR hub.</summary>
internal static class RoomsBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(RoomsPlan plan)
    {
        var directory = Directory.CreateTempSubdirectory("bidding-bench-").FullName;
        try
        {
            Say($"preparing {plan.Rooms} rooms of {plan.People} on {new DriveInfo(directory).DriveFormat}, {Environment.ProcessorCount} processors");
            await PeerProcess.ToEnd([ProductPeer.Prepare, directory, .. plan.AsArguments]);
            var guests = JsonSerializer.Deserialize<List<Guest>>(await File.ReadAllTextAsync(ProductPeer.GuestList(directory)))!;

            var (product, sizes) = await Measure("product", plan, guests, [ProductPeer.Serve, directory]);
            Say(product);
            var strangers = guests.ConvertAll(guest => guest with { Cookie = null });
            var (bare, _) = await Measure("bare", plan, strangers, [BarePeer.Serve, $"{sizes.Answer}", $"{sizes.News}"]);
            Say(bare);
            Say(new { ratio = new { p99 = Ratio(product.P99, bare.P99), memory = Ratio(product.MemoryPerIdleConnection, bare.MemoryPerIdleConnection) } });
            return Complete(product) && Complete(bare) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<(Reading Reading, (int Answer, int News) Sizes)> Measure(
        string peer, RoomsPlan plan, IReadOnlyList<Guest> guests, IEnumerable<string> server)
    {
        await using var process = await PeerProcess.Listening(server);
        await using var crowd = new Crowd(plan, process.Address);
        // The first room pays for what is compiled and loaded once; the others show what a connection costs.
        await crowd.Gather(guests, 0, plan.People);
        var before = await process.ResidentAfterCollection();
        await crowd.Gather(guests, plan.People, plan.Connections);
        var idle = await process.ResidentAfterCollection();
        Say($"{peer}: {plan.Connections} connections");

        await crowd.Talk(WarmUp);
        crowd.Forget();
        GC.Collect();
        var processor = process.ProcessorTime;
        await crowd.Talk(TimeSpan.FromSeconds(plan.Seconds));
        var used = (process.ProcessorTime - processor).TotalSeconds;

        var perConnection = (idle - before) / 1024.0 / Math.Max(1, plan.Connections - plan.People);
        return (Reading.Of(peer, plan, crowd, perConnection, used), SizesOf(crowd));
    }

    private static (int Answer, int News) SizesOf(Crowd crowd) =>
        (crowd.Lines.SelectMany(line => line.Said).Max(saying => saying.Answer?.Length ?? 0), crowd.Lines.Max(line => line.LongestNews));

    private static bool Complete(Reading reading) => reading.Errors == 0 && reading.Received == reading.Sent && reading.Sent > 0;

    private static double Ratio(double product, double bare) => bare > 0 ? Math.Round(product / bare, 2) : 0;

    private static void Say(string progress) => Console.Error.WriteLine(progress);

    private static void Say<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
