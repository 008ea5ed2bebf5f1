using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Reports;
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
    public static void MapNotices(this WebApplication app)
    {
        app.MapGet("/notices/{lot}/low-price/{bid}.pdf", LowPrice);
        app.MapGet("/notices/{lot}/clarification/{number}.pdf", Clarification);
    }

    private static Task<IResult> LowPrice(
        HttpContext http, string lot, string bid, Callers callers, ReportSources sources, ReportComposer composer, CancellationToken ct) => Serve(
            http, lot, callers, at => sources.AtLast(lot, fact => fact is EvaluationFact.LowPriceReviewOpened asked && asked.Bid == bid, at), LowPriceNotice.To(bid), bid, composer, ct);

    /// <summary>From its release on: what the supervisor still holds has not gone out to the bidder.</summary>
    private static async Task<IResult> Clarification(
        HttpContext http, string lot, string number, Callers callers, ReportSources sources, ReportComposer composer, CancellationToken ct) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? await Serve(
                http, lot, callers, at => sources.AtLast(lot, fact => fact is EvaluationFact.ClarificationReleased released && released.Number == asked, at),
                ClarificationNotice.Of(asked), number, composer, ct)
            : Results.NotFound();

    private static async Task<IResult> Serve(
        HttpContext http, string lot, Callers callers, Func<CancellationToken, Task<ReportSource?>> given, Form notice, string of, ReportComposer composer, CancellationToken ct)
    {
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor } || await given(ct) is not { } source)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File((await composer.Render(() => notice.Build(source), ct)).Bytes, "application/pdf", $"{lot}-{of}-{notice.Title}.pdf");
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
