using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Jobs;

/// <summary>
/// Renders and signs the report of one ended evaluation from its facts, keeps the file, and records its SHA-256. Running it twice
/// changes nothing that counts: signatures differ from run to run, but the fact is recorded once, and only the file it names is ever shown.
/// </summary>
public sealed class RenderReport(
    Procedures procedures, SignedReports reports, IDbContextFactory<BiddingContext> contexts, TimeProvider time)
{
    [AutomaticRetry(Attempts = 10, DelaysInSeconds = [1, 2, 5, 10, 30])]
    [DisableConcurrentExecution(timeoutInSeconds: 120)]
    public async Task Run(string procedure, CancellationToken ct)
    {
        var lot = Procedures.LotOf(procedure);
        var room = procedures.EvaluationOf(lot);
        await room.Facts(ct);
        if (room.State is not { IsEnded: true, Report: null })
        {
            return;
        }

        var report = await reports.Compose(lot, ct);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(report.Bytes));
        await Keep(procedure, sha256, report.Bytes, ct);
        await procedures.Raise(Caller.System, lot, new EvaluationCommand.RecordReport(sha256, report.Bytes.Length, report.Pages, report.UpTo, report.Round, report.Signing), ct);
    }

    private async Task Keep(string procedure, string sha256, byte[] bytes, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Reports.AnyAsync(row => row.Procedure == procedure && row.Sha256 == sha256, ct))
        {
            db.Reports.Add(new ReportRow { Procedure = procedure, Sha256 = sha256, Bytes = bytes, CreatedAt = time.GetUtcNow() });
            await db.SaveChangesAsync(ct);
        }
    }
}
