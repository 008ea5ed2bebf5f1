using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>Judges the signatures of a report, alone or in its bundle, more strictly than a PDF reader: nothing may have been added but they.</summary>
internal static class SignaturesCommand
{
    public static int Run(string file, Stream output, TextWriter errors) => CommandLine.Judge(output, errors, () =>
    {
        var content = ChainCommand.Content(file);
        var found = ReportSignatures.Of(content.Span.StartsWith("%PDF-"u8) ? content : ReportOf(content), Bundle.ReportFile);
        return found.Count == 0
            ? (ChainCommand.Broken, ["not signed"])
            : (CommandLine.Good,
                [.. ReportSignatures.Lines(found), $"{found.Count} hold: each covers all that stood before it, and nothing else was added. Whose certificates these are is for you to judge."]);
    });

    /// <summary>From a bundle that holds in itself; what its facts say of the report is the chain command's question.</summary>
    private static ReadOnlyMemory<byte> ReportOf(ReadOnlyMemory<byte> bundle) =>
        Bundle.Read(bundle, []).Files.TryGetValue(Bundle.ReportFile, out var report) ? report : throw new NoExportException("the bundle holds no report");
}
