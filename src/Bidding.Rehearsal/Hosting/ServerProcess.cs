using System.Diagnostics;

namespace Bidding.Rehearsal.Hosting;

/// <summary>The real server as a process of its own, so that it can be killed at any instant.</summary>
public sealed class ServerProcess : IServer
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <param name="address">With a free port; the same one after a restart, so that people find the server again.</param>
    /// <param name="wrapper">A program that starts the server for us, such as strace with its arguments.</param>
    public static ServerProcess Launch(DataDirectory directory, Uri address, IReadOnlyList<string>? wrapper = null, params (string Key, string Value)[] settings)
    {
        List<string> line = [.. wrapper ?? [], DotNet, System.IO.Path.Combine(AppContext.BaseDirectory, "Bidding.Web.dll")];
        var start = new ProcessStartInfo(line[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = directory.Path };
        IEnumerable<(string Key, string Value)> all =
        [
            ("contentRoot", AppContext.BaseDirectory), ("urls", address.ToString()), ("Data:Directory", directory.Path),
            ("Logging:LogLevel:Default", "Warning"), .. settings,
        ];
        foreach (var argument in line.Skip(1).Concat(all.SelectMany(setting => new[] { "--" + setting.Key, setting.Value })))
        {
            start.ArgumentList.Add(argument);
        }

        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        return new ServerProcess(server, address);
    }

    public static Uri FreeAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Until it serves. A process that has died before says so.</summary>
    public async Task Ready(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/healthz", ct);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
            }

            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with status {process.ExitCode} before it served.");
            }

            await Task.Delay(50, ct);
        }
    }

    /// <summary>kill -9: no chance to write anything down.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static string DotNet => Environment.ProcessPath is { } path && System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
