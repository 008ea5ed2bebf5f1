using System.Diagnostics;
using System.Globalization;

namespace Bidding.Bench.Recompute;

/// <summary>One call of the regulator's tool in a process of its own, under its own runtime settings, in milliseconds by its own clock and from outside.</summary>
/// <param name="SelfTest">Reading and recomputing the sheets whose results it knows.</param>
/// <param name="Sheet">From opening the file to the bytes of the result.</param>
/// <param name="Whole">The process from its start to its end, runtime included.</param>
internal sealed record ToolRun(double SelfTest, double Sheet, double Whole)
{
    public static async Task<ToolRun> On(string sheet)
    {
        var start = Stopwatch.GetTimestamp();
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bidding-verify.dll"), "recompute", "--times", sheet])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var (result, times) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();
        var whole = Stopwatch.GetElapsedTime(start);
        await result;
        return tool.ExitCode == 0 && (await times).TrimEnd().Split('\n') is [var test, var read]
            ? new(Milliseconds(test), Milliseconds(read), whole.TotalMilliseconds)
            : throw new InvalidOperationException(await times);
    }

    private static double Milliseconds(string line) => double.Parse(line.TrimEnd().Split(' ')[^2], CultureInfo.InvariantCulture);
}
