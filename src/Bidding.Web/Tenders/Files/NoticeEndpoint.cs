using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Reports.Forms;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// What the agency hands to a bidder while the evaluation goes on, from the moment the committee has asked; the supervisor reads the same.
/// Made of the facts up to that moment, so it is the same paper whenever it is printed, and holds nothing sealed (P1).
/// </summary>
internal static class NoticeEndpoint
{
    public static void MapNotices(this WebApplication app) => app.MapGet("/notices/{lot}/low-price/{bid}.pdf", LowPrice);

    private static async Task<IResult> LowPrice(
        HttpContext http, string lot, string bid, Callers callers, ReportSources sources, ReportComposer composer, CancellationToken ct)
    {
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor }
            || await sources.AtLast(lot, fact => fact is EvaluationFact.LowPriceReviewOpened asked && asked.Bid == bid, ct) is not { } source)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        var notice = LowPriceNotice.To(bid);
        try
        {
            return Results.File((await composer.Render(() => notice.Build(source), ct)).Bytes, "application/pdf", $"{lot}-{bid}-{notice.Title}.pdf");
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
