using System.Text.Json;
using Bidding.Bench.Reports;
using Bidding.Bench.Rooms;
using Bidding.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Bidding.Bench.Peers;

/// <summary>The real host on a throw-away database: once to prepare the rooms, then afresh to serve them.</summary>
internal static class ProductPeer
{
    public const string Prepare = "prepare-product";
    public const string PrepareWithBurst = "prepare-burst";
    public const string Serve = "serve-product";

    public static string GuestList(string directory) => Path.Combine(directory, "guests.json");

    public static async Task<int> PrepareRooms(string directory, RoomsPlan plan)
    {
        await using var app = await Host(directory);
        var guests = await Preparation.Run(app.Services, plan);
        await File.WriteAllTextAsync(GuestList(directory), JsonSerializer.Serialize(guests));
        return 0;
    }

    /// <summary>The same, and beside the rooms some evaluations that lack nothing but the last signature.</summary>
    public static async Task<int> PrepareBurst(string directory, int reports, RoomsPlan plan)
    {
        await using var app = await Host(directory);
        var guests = await Preparation.Run(app.Services, plan);
        await Burst.Prepare(app.Services, reports);
        await File.WriteAllTextAsync(GuestList(directory), JsonSerializer.Serialize(guests));
        return 0;
    }

    public static async Task<int> ServeRooms(string directory)
    {
        await using var app = await Host(directory);
        return await PeerServer.Run(app, request => request.StartsWith(Burst.WarmUp, StringComparison.Ordinal) ? Burst.Warm(app.Services, int.Parse(request[Burst.WarmUp.Length..])) : Burst.End(app.Services, request));
    }

    /// <summary>No door is opened and no job runs by itself: what is measured is what the caller does.</summary>
    public static async Task<int> MeasureSteps(string directory, int reports)
    {
        await using var app = await Host(directory);
        return await StepsBench.Measure(app.Services, reports);
    }

    private static Task<WebApplication> Host(string directory)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BiddingHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--urls", "http://127.0.0.1:0", "--Data:Directory", directory],
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.AddBidding().Build().UseBidding();
    }
}
