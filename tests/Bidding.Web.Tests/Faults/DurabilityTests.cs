using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;

namespace Bidding.Web.Tests.Faults;

/// <summary>A killed process leaves its pages to the kernel, so it cannot show what a power cut would. The system calls can.</summary>
public sealed class DurabilityTests
{
    [ToolFact("strace", DisplayName = "先落盘, 后确认: 提交的 fsync 先于向连接写出确认")]
    public async Task TheCommitReachesTheDiskBeforeTheAcknowledgementLeaves()
    {
        var script = Evening.Small;
        using var directory = new DataDirectory();
        await using (var host = await RehearsalHost.Start(directory))
        {
            await new Theatre(host, script).Prepare();
        }

        var trace = Path.Combine(directory.Path, "calls.txt");
        var id = Guid.NewGuid();
        await using (var server = ServerProcess.Launch(directory, ServerProcess.FreeAddress(),
            ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-s", "65536", "-e", "trace=fsync,fdatasync,pwrite64,sendto,sendmsg,write,writev", "-o", trace]))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await server.Ready(patience.Token);
            await using var line = await Panel.Seat(server, script, Rows.AccountOf("E1"), ct: patience.Token);
            Assert.NotNull((await line.Submit(new EvaluationCommand.SignIn(), id, patience.Token)).Accepted);
        }

        var calls = await File.ReadAllLinesAsync(trace);
        var written = Array.FindIndex(calls, call =>
            call.Contains("pwrite64", StringComparison.Ordinal) && call.Contains("-wal", StringComparison.Ordinal) && call.Contains(id.ToString(), StringComparison.Ordinal));
        var synced = Array.FindIndex(calls, Math.Max(0, written), call => IsSyncOfWal(call, calls));
        var acknowledged = Array.FindIndex(calls, call => IsSocket(call) && call.Contains("accepted", StringComparison.Ordinal));
        Assert.True(written >= 0, "The command's fact was not seen on its way into the WAL.");
        Assert.True(acknowledged >= 0, "The acknowledgement was not seen on its way out.");
        Assert.True(synced > written && synced < acknowledged, $"written at {written}, synced at {synced}, acknowledged at {acknowledged}");
    }

    /// <summary>A call that another thread interrupts in the listing is counted where it came back.</summary>
    private static bool IsSyncOfWal(string call, string[] calls)
    {
        if (call.Contains("resumed>", StringComparison.Ordinal) && call.Contains("sync", StringComparison.Ordinal))
        {
            var thread = call.Split(' ', 2)[0] + " ";
            var begun = calls.TakeWhile(other => other != call).LastOrDefault(other =>
                other.StartsWith(thread, StringComparison.Ordinal) && other.Contains("<unfinished", StringComparison.Ordinal));
            return begun is not null && begun.Contains("-wal>", StringComparison.Ordinal) && call.EndsWith("= 0", StringComparison.Ordinal);
        }

        return call.Contains("sync(", StringComparison.Ordinal) && call.Contains("-wal>", StringComparison.Ordinal) && call.EndsWith("= 0", StringComparison.Ordinal);
    }

    private static bool IsSocket(string call) => call.Contains("socket:[", StringComparison.Ordinal) || call.Contains("TCP:[", StringComparison.Ordinal);
}
