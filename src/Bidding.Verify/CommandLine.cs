using System.Text;

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

    private static int Explain(TextWriter errors)
    {
        errors.WriteLine(Usage);
        return Unusable;
    }
}
