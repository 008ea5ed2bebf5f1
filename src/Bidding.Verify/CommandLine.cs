using System.Text;
using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>The offline checker's commands. Results go to the output, everything else as lines to the errors.</summary>
internal static class CommandLine
{
    public const int Good = 0;
    public const int Unusable = 2;

    /// <summary>The checker failed its own test: it says nothing about any file.</summary>
    public const int Faulty = 3;

    public const string Unforeseen = "the file cannot be judged, its form led the checker astray";

    private const string Usage = """
        usage: bidding-verify recompute [--times] SHEET.json…
               bidding-verify chain EVIDENCE.zip [--head STREAM=VERSION:HASH]… [--signer SHA256]…
               bidding-verify signatures REPORT.pdf|EVIDENCE.zip
               bidding-verify draw EVIDENCE.zip
          recompute   the result that follows from a score sheet; of several, a JSON array in their order. First it recomputes sheets
                      whose results it knows: where one differs it judges nothing. --times: how long each step took, as lines to the errors
          chain       whether an evidence bundle holds; the first thing that does not, with both hashes
          signatures  who signed a report, and whether it holds nothing but what they signed
          draw        the experts of the bundle drawn again from list, seed and witness word
        exit status: 0 holds · 1 does not hold · 2 the file cannot be judged · 3 the checker failed its own test
        """;

    public static int Run(string[] arguments, Stream output, Stream errors)
    {
        using var lines = new StreamWriter(errors, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        try
        {
            return arguments switch
            {
                ["recompute", .. { Length: > 0 } rest] => RecomputeCommand.Run(rest, output, lines),
                ["signatures", { Length: > 0 } file] => SignaturesCommand.Run(file, output, lines),
                ["draw", { Length: > 0 } file] => DrawCommand.Run(file, output, lines),
                ["chain", .. var rest] => ChainCommand.Run(rest, output, lines),
                _ => Explain(lines),
            };
        }
        catch (Exception unforeseen)
        {
            // A hostile file found a way nobody thought of. Nothing was said to hold, and a trace of the stack helps no regulator.
            lines.WriteLine($"{Unforeseen}: {unforeseen.GetType().Name}. Nothing is said to hold.");
            return Unusable;
        }
    }

    /// <summary>What a command finds, line by line to the output: a flaw as its own lines, and what cannot be judged at all as one line to the errors.</summary>
    public static int Judge(Stream output, TextWriter errors, Func<(int Status, IReadOnlyList<string> Lines)> judge)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        try
        {
            var (status, lines) = judge();
            Write(writer, lines);
            return status;
        }
        catch (DoesNotHoldException flaw)
        {
            Write(writer, flaw.Lines());
            return ChainCommand.Broken;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or NoExportException)
        {
            errors.WriteLine(unusable.Message.ReplaceLineEndings(" "));
            return Unusable;
        }
    }

    private static void Write(StreamWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    public static int Explain(TextWriter errors)
    {
        errors.WriteLine(Usage);
        return Unusable;
    }
}
