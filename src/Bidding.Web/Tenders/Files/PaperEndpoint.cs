using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports;
using Bidding.Reports.Forms;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// The forms of an ended evaluation, each made when it is asked for: the same facts give the same bytes. For the agency and the
/// supervisor; the signed report is a file of its own and comes from <see cref="ReportEndpoint"/>.
/// </summary>
internal static class PaperEndpoint
{
    public const string OpeningRecordId = "opening-record";
    public const string ReportId = "report";

    public static void MapPapers(this WebApplication app) => app.MapGet("/papers/{lot}/{paper}.pdf", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string lot, string paper, string? lang, Callers callers, Procedures procedures, ReportSources sources, ReportComposer composer, CancellationToken ct)
    {
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor }
            || !(await procedures.Evaluation(lot, ct)).IsEnded
            || Find(paper, bilingual: lang == "en", await sources.Ended(lot, ct)) is not { } document)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File((await composer.Render(() => document, ct)).Bytes, "application/pdf", $"{lot}-{document.Title.Split(' ')[0]}.pdf");
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            // What is missing stands on the page of the papers.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static Document? Find(string paper, bool bilingual, ReportSource source) => paper switch
    {
        OpeningRecordId => OpeningRecord.Build(source.Opening, bilingual),
        ReportId => EvaluationReport.Build(source, bilingual),
        _ => FormCatalog.Find(paper)?.Build(source, bilingual),
    };
}
