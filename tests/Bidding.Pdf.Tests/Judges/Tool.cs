using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

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

/// <summary>Files for a judge that reads nothing else; gone when he is done.</summary>
internal sealed class JudgedFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bidding-judge-");

    /// <returns>Where it lies.</returns>
    public string Of(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
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

    /// <summary>Each word of each page with where it stands on it, points from the upper left corner.</summary>
    public IReadOnlyList<PlacedPage> Words()
    {
        var said = XDocument.Parse(Tool.Run("pdftotext", "-bbox", "-enc", "UTF-8", Path, "-").Output);
        static double At(XElement node, string edge) => double.Parse(node.Attribute(edge)!.Value, CultureInfo.InvariantCulture);
        return
        [
            .. from page in said.Descendants().Where(node => node.Name.LocalName == "page")
               select new PlacedPage(At(page, "width"), At(page, "height"),
               [
                   .. from word in page.Elements() select new PlacedWord(word.Value, At(word, "xMin"), At(word, "yMin"), At(word, "xMax"), At(word, "yMax")),
               ]),
        ];
    }

    /// <summary>In the order in which it was written, what runs at head and foot of every page left out: a paragraph that goes on overleaf is whole.</summary>
    /// <param name="running">What stands on every page besides its number.</param>
    public string Running(params string[] running) => running.Where(words => words.Length > 0).Aggregate(
        Regex.Replace(Dense(Tool.Run("pdftotext", "-raw", "-enc", "UTF-8", Path, "-").Output), @"第\d+页共\d+页", "", RegexOptions.None, TimeSpan.FromSeconds(5)),
        (text, words) => text.Replace(Dense(words), "", StringComparison.Ordinal));

    /// <summary>Each page as a printer would make it, grey, a byte a dot.</summary>
    /// <param name="dpi">Dots an inch.</param>
    public IEnumerable<(int Width, int Height, byte[] Dots)> Printed(int dpi)
    {
        var prefix = System.IO.Path.Combine(folder.FullName, "page");
        Tool.Run("pdftoppm", "-gray", "-r", $"{dpi}", Path, prefix);
        return Directory.EnumerateFiles(folder.FullName, "page*.pgm").Order(StringComparer.Ordinal).Select(file => Grey(File.ReadAllBytes(file)));
    }

    /// <summary>The plainest of picture formats: "P5", width, height, 255, each ended by one white space, then the dots.</summary>
    private static (int Width, int Height, byte[] Dots) Grey(byte[] file)
    {
        var head = Encoding.ASCII.GetString(file, 0, Math.Min(64, file.Length)).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return (width, height, file[^(width * height)..]);
    }

    public static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public void Dispose() => folder.Delete(recursive: true);
}

internal sealed record PlacedWord(string Text, double Left, double Top, double Right, double Bottom);

internal sealed record PlacedPage(double Width, double Height, IReadOnlyList<PlacedWord> Words)
{
    private const double Millimetre = 72 / 25.4, Above = 25 * Millimetre, Aside = 20 * Millimetre;

    /// <summary>What stands outside the margins of 25 mm above and below and 20 mm at the sides: the running heads, and nothing else.</summary>
    public string Outside => string.Concat(Words.Where(word => !Holds(word)).Select(word => PdfOnDisk.Dense(word.Text)));

    public string Inside => string.Concat(Words.Where(Holds).Select(word => PdfOnDisk.Dense(word.Text)));

    /// <summary>A point of tolerance: a letter's box is a little larger than its ink.</summary>
    private bool Holds(PlacedWord word) =>
        word.Left >= Aside - 1 && word.Right <= Width - Aside + 1 && word.Top >= Above - 1 && word.Bottom <= Height - Above + 1;
}
