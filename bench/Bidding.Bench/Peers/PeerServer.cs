using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Bench.Peers;

/// <summary>The server's end of the pipe to <see cref="PeerProcess"/>: says where it listens, then answers until the pipe closes.</summary>
internal static class PeerServer
{
    public const string Collect = "collect";

    /// <param name="answer">For requests of one benchmark alone.</param>
    public static async Task<int> Run(WebApplication app, Func<string, Task<string>>? answer = null)
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync(address);
        while (await Console.In.ReadLineAsync() is { } request)
        {
            await Console.Out.WriteLineAsync(request == Collect ? $"{ResidentAfterCollection()}" : answer is null ? "?" : await answer(request));
        }

        await app.StopAsync();
        return 0;
    }

    /// <summary>Bytes of memory that stay with the process once garbage is gone and given back.</summary>
    private static long ResidentAfterCollection()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
