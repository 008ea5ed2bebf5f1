using Bidding.Domain.Rules;
using Bidding.Reports;
using Bidding.Reports.Html;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// 开标记录, from the moment the bids are open or cannot be opened: as a page above the button that confirms it, and as the paper
/// that those present sign on the spot. One content model makes both, so what is confirmed is what is printed. Before that there is
/// nothing to read (P1).
/// </summary>
internal static class OpeningDocumentEndpoint
{
    public static void MapOpeningDocuments(this WebApplication app)
    {
        app.MapGet("/openings/{lot}/document", Page);
        app.MapGet("/openings/{lot}/record.pdf", Pdf);
    }

    private static async Task<IResult> Page(
        HttpContext http, string lot, Callers callers, Procedures procedures, ReportSources sources, CancellationToken ct) =>
        await MayRead(http, lot, callers, procedures, ct) && await sources.Opening(lot, ct) is var source
            ? DocumentEndpoint.Page(http, DocumentHtml.Write(OpeningRecord.Build(source), DocumentEndpoint.Stylesheet, source.State.ConfirmedAt is null ? Open(source) : null))
            : Results.NotFound();

    private static async Task<IResult> Pdf(
        HttpContext http, string lot, Callers callers, Procedures procedures, ReportSources sources, ReportComposer composer, CancellationToken ct)
    {
        if (!await MayRead(http, lot, callers, procedures, ct))
        {
            return Results.NotFound();
        }

        var source = await sources.Opening(lot, ct);
        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File((await composer.Render(() => OpeningRecord.Build(source), ct)).Bytes, "application/pdf", $"{lot}-开标记录.pdf");
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<bool> MayRead(HttpContext http, string lot, Callers callers, Procedures procedures, CancellationToken ct) =>
        await callers.Of(http.User, Procedures.OpeningPrefix + lot, ct) is { Role: Role.Agency or Role.Supervisor }
        && await procedures.Opening(lot, ct) is { } opening && (opening.Opened is not null || opening.FailedAt is not null);

    private static string Open(OpeningSource source) => source.State.FailedAt is not null
        ? $"不予开标：本页依据截至第 {source.Head.Version} 条的记录，与打印的开标记录为同一内容。"
        : $"开标记录尚未确认：本页依据截至第 {source.Head.Version} 条的记录，与将要打印的开标记录为同一内容。确认人、确认时间和记录链头随确认续入，其余内容不变。";
}
