using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tenders.Files;

/// <summary>The rendered report, for the agency, the supervisor and the members who signed it.</summary>
internal static class ReportEndpoint
{
    public static void MapReports(this WebApplication app) => app.MapGet("/reports/{procedure}", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string procedure, bool? download, Callers callers, Procedures procedures, BiddingContext db, CancellationToken ct)
    {
        var lot = Procedures.LotOf(procedure);
        var stream = Procedures.EvaluationPrefix + lot;
        if (await callers.Of(http.User, stream, ct) is not { Role: Role.Agency or Role.Supervisor or Role.Member } caller ||
            await procedures.Evaluation(lot, ct) is not { } evaluation || (caller.Member is { } member && evaluation.Member(member) is null) || evaluation.LastReport is not { } rendered)
        {
            return Results.NotFound();
        }

        var bytes = await Bytes(db, stream, rendered, ct);
        http.Response.Headers.CacheControl = "private, no-store";
        return bytes is null
            ? Results.NotFound()
            : Results.File(bytes, "application/pdf", download == true ? $"{lot}-评审报告.pdf" : null, enableRangeProcessing: true);
    }

    /// <exception cref="InvalidDataException">The stored file is not the one whose SHA-256 stands in the record.</exception>
    public static async Task<byte[]?> Bytes(BiddingContext db, string procedure, RenderedReport rendered, CancellationToken ct)
    {
        var bytes = await db.Reports.Where(row => row.Procedure == procedure && row.Sha256 == rendered.Sha256).Select(row => row.Bytes).SingleOrDefaultAsync(ct);
        return bytes is null || Convert.ToHexStringLower(SHA256.HashData(bytes)) == rendered.Sha256
            ? bytes
            : throw new InvalidDataException($"The stored report of {procedure} is not the one whose SHA-256 stands in the record.");
    }
}
