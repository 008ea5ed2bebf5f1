using System.Diagnostics;

namespace Bidding.Data.Tests.Durability;

internal static class Strace
{
    public static readonly string? Missing = Probe();

    /// <summary>Runs <see cref="AppendHost"/> under strace; what the host printed, line by line.</summary>
    public static string[] Host(string folder, int appends, params string[] options)
    {
        var host = typeof(AppendHost).Assembly.Location;
        return Run([.. options, "dotnet", "exec", host, folder, $"{appends}"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Probe()
    {
        try
        {
            return OperatingSystem.IsLinux() && Run(["-o", "/dev/null", "echo", "traced"]).StartsWith("traced", StringComparison.Ordinal)
                ? null
                : "strace may not trace here";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed";
        }
    }

    private static string Run(IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("strace", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        complaints.Wait();
        return output;
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    public override string? Skip => Strace.Missing;
}
