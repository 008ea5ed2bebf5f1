using System.Diagnostics;

namespace Bidding.Bench.Peers;

/// <summary>
/// A server in a process of its own, so that the load's garbage is not its garbage. Both peers run under the product's
/// own runtime settings.
/// </summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<PeerProcess> Listening(params IEnumerable<string> arguments)
    {
        var peer = new PeerProcess(Start(arguments));
        peer.Address = new(await peer.Answer());
        return peer;
    }

    public static async Task ToEnd(params IEnumerable<string> arguments)
    {
        using var child = Start(arguments);
        child.StandardInput.Close();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{arguments.First()}' ended with {child.ExitCode}.");
        }
    }

    /// <summary>The one line that a child says before it ends.</summary>
    public static async Task<string> LineOf(params IEnumerable<string> arguments)
    {
        using var child = Start(arguments);
        child.StandardInput.Close();
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"'{arguments.First()}' ended with {child.ExitCode}.");
    }

    public async Task<long> ResidentAfterCollection() => long.Parse(await Ask(PeerServer.Collect));

    public async Task<string> Ask(string request)
    {
        await process.StandardInput.WriteLineAsync(request);
        await process.StandardInput.FlushAsync();
        return await Answer();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        IEnumerable<string> runtime =
        [
            "exec",
            "--runtimeconfig", Path.Combine(here, "Bidding.Web.runtimeconfig.json"),
            "--depsfile", Path.Combine(here, "Bidding.Bench.deps.json"),
            Path.Combine(here, "Bidding.Bench.dll"),
        ];
        foreach (var argument in runtime.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
    }

    private async Task<string> Answer() =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended; what it said is above.");
}
