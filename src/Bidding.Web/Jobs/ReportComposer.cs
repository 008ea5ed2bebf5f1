using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Reports;

namespace Bidding.Web.Jobs;

/// <param name="Round">Of confirming and signing: the second follows where a result was taken up again after signing.</param>
public sealed record ComposedReport(byte[] Bytes, int Pages, long UpTo, int Round, ReportSigning Signing);

/// <summary>Has documents rendered with the fonts of this installation.</summary>
public sealed class ReportComposer(ReportSources sources, IPdfRenderer renderer, IConfiguration configuration) : IDisposable
{
    /// <summary>Half of the processors stay with the rooms, however many evaluations end at once.</summary>
    private readonly QuietThreads threads = new(Math.Max(1, Environment.ProcessorCount / 2));

    private FontChain? fonts;

    /// <summary>Read once and kept: megabytes, and the same for every report.</summary>
    /// <exception cref="NoUsableFontException">There is none; the message says what to install.</exception>
    public FontChain Fonts => fonts ??= FontChain.Find(configuration.GetSection("Report:Fonts").Get<string[]>());

    /// <summary>The report of an ended evaluation, not signed yet.</summary>
    public async Task<(ReportSource Source, RenderedPdf Pdf)> Compose(string lot, TimeStamping stamping, CancellationToken ct)
    {
        var source = await sources.Ended(lot, stamping, ct);
        return (source, await Render(() => EvaluationReport.Build(source), ct));
    }

    /// <summary>Signing is work for a processor too.</summary>
    public Task<T> AtWork<T>(Func<Task<T>> work, CancellationToken ct) => threads.Run(work, ct);

    public void Dispose() => threads.Dispose();

    public async Task<RenderedPdf> Render(Func<Document> document, CancellationToken ct)
    {
        try
        {
            return await threads.Run(() => Task.FromResult(renderer.Render(document(), Fonts)), ct);
        }
        catch (MissingGlyphException)
        {
            fonts = null; // somebody may be installing one
            throw;
        }
    }
}
