using System.Security.Cryptography;
using System.Text;

namespace Bidding.Rehearsal.Hosting;

/// <summary>
/// A server that is killed at instants which a seed has drawn: after so many acknowledged commands and a moment more,
/// or while it starts. It comes back at the same address.
/// </summary>
public sealed class CrashingServer(DataDirectory directory, string seed, int crashes) : IServer
{
    private readonly SemaphoreSlim acknowledged = new(0);
    private readonly (string Key, string Value)[] settings = [("Limits:MessagesPerSecond", "1000"), ("Limits:Burst", "1000")];
    private ServerProcess? process;
    private int draws;

    public Uri Address { get; } = ServerProcess.FreeAddress();

    /// <summary>How often it has been killed so far.</summary>
    public int Crashes { get; private set; }

    public async Task Start(CancellationToken ct)
    {
        await DisposeAsync();
        process = ServerProcess.Launch(directory, Address, settings: settings);
        await process.Ready(ct);
    }

    /// <summary>Tells that a command was acknowledged: the drawn instants count by these.</summary>
    public void Acknowledged() => acknowledged.Release();

    /// <summary>Kills and starts again until all crashes have happened.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (Crashes < crashes)
        {
            for (var commands = Draw(4); commands > 0; commands--)
            {
                await acknowledged.WaitAsync(ct);
            }

            await Task.Delay(Draw(20), ct);
            await Crash();
            process = ServerProcess.Launch(directory, Address, settings: settings);
            if (Draw(5) == 0 && Crashes < crashes)
            {
                await Task.Delay(Draw(1500), ct);
                await Crash();
                process = ServerProcess.Launch(directory, Address, settings: settings);
            }

            await process.Ready(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    private async Task Crash()
    {
        await process!.Kill();
        Crashes++;
    }

    /// <summary>Below a bound; the same seed draws the same numbers.</summary>
    private int Draw(int below) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{draws++}"))) % (uint)below);
}
