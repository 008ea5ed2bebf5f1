using Bidding.Domain.Rules;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Files;

/// <summary>The score tables as a workbook, for whom the finished report is.</summary>
internal static class ScoreTablesEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapScoreTables(this WebApplication app) => app.MapGet("/reports/{procedure}/scores.xlsx", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string procedure, Callers callers, Procedures procedures, ReportSources sources, CancellationToken ct)
    {
        var lot = Procedures.LotOf(procedure);
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor or Role.Member } caller
            || await procedures.Evaluation(lot, ct) is not { } evaluation
            || (caller.Member is { } member && evaluation.Member(member) is null) || !evaluation.IsEnded
            || evaluation.RevealedScores is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(ScoreWorkbook.Write(await sources.Ended(lot, ct)), Workbook, $"{lot}-评分表.xlsx");
    }
}
