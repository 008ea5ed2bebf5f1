using System.Text;
using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>Judges the signatures of a report, alone or in its bundle, more strictly than a PDF reader: nothing may have been added but they.</summary>
internal static class SignaturesCommand
{
    public static int Run(string file, Stream output, TextWriter errors)
    {
        using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        try
        {
            var content = ChainCommand.Content(file);
            var found = ReportSignatures.Of(content.AsSpan().StartsWith("%PDF-"u8) ? content : ReportOf(content), Bundle.ReportFile);
            foreach (var line in ReportSignatures.Lines(found))
            {
                lines.WriteLine(line);
            }

            lines.WriteLine(found.Count == 0
                ? "not signed"
                : $"{found.Count} hold: each covers all that stood before it, and nothing else was added. Whose certificates these are is for you to judge.");
            return found.Count == 0 ? ChainCommand.Broken : CommandLine.Good;
        }
        catch (DoesNotHoldException flaw)
        {
            foreach (var line in flaw.Lines())
            {
                lines.WriteLine(line);
            }

            return ChainCommand.Broken;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or NoExportException)
        {
            errors.WriteLine(unusable.Message.ReplaceLineEndings(" "));
            return CommandLine.Unusable;
        }
    }

    /// <summary>From a bundle that holds in itself; what its facts say of the report is the chain command's question.</summary>
    private static ReadOnlyMemory<byte> ReportOf(byte[] bundle) =>
        Bundle.Read(bundle, []).Files.TryGetValue(Bundle.ReportFile, out var report) ? report : throw new NoExportException("the bundle holds no report");
}
