using System.Diagnostics;

namespace Bidding.Data.Tests.Databases;

/// <summary>A small disk that really runs full. Needs the right to mount.</summary>
public sealed class Tmpfs : IDisposable
{
    public static readonly string? Missing = Probe();

    private readonly string _mount = Directory.CreateTempSubdirectory("bidding-tmpfs-").FullName;

    public Tmpfs(int megabytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", _mount))
        {
            throw new InvalidOperationException("tmpfs could not be mounted");
        }

        Folder = Directory.CreateDirectory(Path.Combine(_mount, "data")).FullName;
    }

    public string Folder { get; }

    public void Dispose()
    {
        Run("umount", "-l", _mount);
        Directory.Delete(_mount);
    }

    private static string? Probe()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return "mounting a tmpfs needs Linux and root";
        }

        try
        {
            using var disk = new Tmpfs(1);
            return null;
        }
        catch (Exception refused)
        {
            return refused.Message;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsFactAttribute : FactAttribute
{
    public override string? Skip => Tmpfs.Missing;
}
