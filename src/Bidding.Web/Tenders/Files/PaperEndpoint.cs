using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports;
using Bidding.Reports.Forms;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// The forms of an ended evaluation, each made when it is first asked for: the same bytes for everybody. For the agency and the
/// supervisor; the signed report is a file of its own and comes from <see cref="ReportEndpoint"/>.
/// </summary>
internal static class PaperEndpoint
{
    public const string OpeningRecordId = "opening-record";
    public const string ReportId = "report";

    public static void MapPapers(this WebApplication app) => app.MapGet("/papers/{lot}/{paper}.pdf", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string lot, string paper, string? lang, Callers callers, Procedures procedures, ReportSources sources, ReportComposer composer, SignedForms forms,
        CancellationToken ct)
    {
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor }
            || !(await procedures.Evaluation(lot, ct)).IsEnded)
        {
            return Results.NotFound();
        }

        var (source, bilingual) = (await sources.Ended(lot, ct), lang == "en");
        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return FormCatalog.Find(paper) is { } form ? Pdf(lot, form.Title, await forms.Of(source, form, bilingual, ct))
                : Find(paper, bilingual, source, (await procedures.Evaluation(lot, ct)).Report?.Sha256) is { } found ? Pdf(lot, found.Name, (await composer.Render(() => found.Document, ct)).Bytes)
                : Results.NotFound();
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            // What is missing stands on the page of the papers.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Pdf(string lot, string title, byte[] bytes) => Results.File(bytes, "application/pdf", $"{lot}-{title}.pdf");

    /// <summary>What nobody signs by key. The report of this address is a copy for reading, and its name says so too: it lies beside the sealed one in somebody's folder.</summary>
    private static (string Name, Document Document)? Find(string paper, bool bilingual, ReportSource source, string? sealedSha256) => paper switch
    {
        OpeningRecordId => ("开标记录", OpeningRecord.Build(source.Opening, bilingual)),
        ReportId => ($"评标报告（{UnsignedCopy.Mark}{(bilingual ? "，中英文标题" : "")}）", UnsignedCopy.Of(EvaluationReport.Build(source, bilingual), sealedSha256)),
        _ => null,
    };
}
