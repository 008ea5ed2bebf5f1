using System.Text;
using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>The offline checker's commands. Results go to the output, everything else as lines to the errors.</summary>
internal static class CommandLine
{
    public const int Good = 0;
    public const int Unusable = 2;

    private const string Usage = """
        usage: bidding-verify recompute SHEET.json…
               bidding-verify chain EVIDENCE.zip [--head STREAM=VERSION:HASH]… [--signer SHA256]…
               bidding-verify signatures REPORT.pdf|EVIDENCE.zip
               bidding-verify draw EVIDENCE.zip
          recompute   the result that follows from a score sheet; of several, a JSON array in their order
          chain       whether an evidence bundle holds; the first thing that does not, with both hashes
          signatures  who signed a report, and whether it holds nothing but what they signed
          draw        the experts of the bundle drawn again from list, seed and witness word
        """;

    public static int Run(string[] arguments, Stream output, Stream errors)
    {
        using var lines = new StreamWriter(errors, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        return arguments switch
        {
            ["recompute", .. { Length: > 0 } files] => RecomputeCommand.Run(files, output, lines),
            ["signatures", { Length: > 0 } file] => SignaturesCommand.Run(file, output, lines),
            ["draw", var file] => DrawCommand.Run(file, output, lines),
            ["chain", .. var rest] => ChainCommand.Run(rest, output, lines),
            _ => Explain(lines),
        };
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

    private static int Explain(TextWriter errors)
    {
        errors.WriteLine(Usage);
        return Unusable;
    }
}
