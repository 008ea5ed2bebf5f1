using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Reports;

namespace Bidding.Web.Jobs;

/// <param name="Round">Of confirming and signing: the second follows where a result was taken up again after signing.</param>
public sealed record ComposedReport(byte[] Bytes, int Pages, long UpTo, int Round, ReportSigning Signing);

/// <summary>Has documents rendered with the fonts of this installation.</summary>
public sealed class ReportComposer(ReportSources sources, IPdfRenderer renderer, IConfiguration configuration)
{
    /// <exception cref="NoUsableFontException">There is none; the message says what to install.</exception>
    public FontChain Fonts => FontChain.Find(configuration.GetSection("Report:Fonts").Get<string[]>());

    /// <summary>The report of an ended evaluation, not signed yet.</summary>
    public async Task<(ReportSource Source, RenderedPdf Pdf)> Compose(string lot, TimeStamping stamping, CancellationToken ct)
    {
        var source = await sources.Ended(lot, stamping, ct);
        return (source, Render(EvaluationReport.Build(source)));
    }

    public RenderedPdf Render(Document document) => renderer.Render(document, Fonts);
}
