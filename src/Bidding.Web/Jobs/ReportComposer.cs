using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Reports;

namespace Bidding.Web.Jobs;

/// <param name="Round">Of confirming and signing: the second follows where a result was taken up again after signing.</param>
public sealed record ComposedReport(byte[] Bytes, int Pages, long UpTo, int Round);

/// <summary>Has documents rendered with the fonts of this installation.</summary>
public sealed class ReportComposer(ReportSources sources, IPdfRenderer renderer, IConfiguration configuration)
{
    /// <summary>The report of an ended evaluation.</summary>
    public async Task<ComposedReport> Compose(string lot, CancellationToken ct)
    {
        var source = await sources.Ended(lot, ct);
        var pdf = Render(EvaluationReport.Build(source));
        return new(pdf.Bytes, pdf.Pages, source.Head.Version, source.Evaluation.Round);
    }

    public RenderedPdf Render(Document document) =>
        renderer.Render(document, FontChain.Find(configuration.GetSection("Report:Fonts").Get<string[]>()));
}
