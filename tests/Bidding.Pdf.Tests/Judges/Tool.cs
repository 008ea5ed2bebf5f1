using System.Diagnostics;
using System.Text;

namespace Bidding.Pdf.Tests.Judges;

/// <summary>A program of the system that judges our files from outside.</summary>
internal static class Tool
{
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    public static (int ExitCode, string Output) Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(name)!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}

/// <summary>A rendered document as a file for the judges.</summary>
internal sealed class PdfOnDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bidding-pdf-");

    public PdfOnDisk(byte[] bytes)
    {
        Path = System.IO.Path.Combine(folder.FullName, "report.pdf");
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public (int ExitCode, string Output) Check() => Tool.Run("qpdf", "--check", Path);

    /// <summary>The text of each page without any white space: lines break where the layout breaks them.</summary>
    public IReadOnlyList<string> Pages() =>
        [.. Tool.Run("pdftotext", "-layout", "-enc", "UTF-8", Path, "-").Output.Split('\f')[..^1].Select(Dense)];

    public string Text() => Dense(Tool.Run("pdftotext", "-enc", "UTF-8", Path, "-").Output);

    public static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public void Dispose() => folder.Delete(recursive: true);
}
