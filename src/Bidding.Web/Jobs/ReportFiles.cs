using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Jobs;

/// <summary>
/// The files of finished reports. A file is kept before the fact that names it; who dies between the two leaves one that nobody recorded,
/// and the report made again has other signatures.
/// </summary>
public sealed partial class ReportFiles(Procedures procedures, IDbContextFactory<BiddingContext> contexts, TimeProvider time, ILogger<ReportFiles> log)
{
    public async Task Keep(string procedure, string sha256, byte[] bytes, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Reports.AnyAsync(row => row.Procedure == procedure && row.Sha256 == sha256, ct))
        {
            db.Reports.Add(new ReportRow { Procedure = procedure, Sha256 = sha256, Bytes = bytes, CreatedAt = time.GetUtcNow() });
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>
    /// Drops what no fact names, and never what one may still name: only once the report of the round is recorded, and only files older
    /// than that. So it may run at any time and on any node, also while another is about to record the file it has just kept.
    /// </summary>
    public async Task DropUnnamed(string procedure, CancellationToken ct)
    {
        var room = procedures.EvaluationOf(Procedures.LotOf(procedure));
        List<FactBody<EvaluationFact>> recorded = [.. (await room.Facts(ct)).Where(body => body.Fact is EvaluationFact.ReportRendered)];
        if (room.State.Report is null)
        {
            return;
        }

        var at = recorded[^1].At;
        List<string> named = [.. recorded.Select(body => ((EvaluationFact.ReportRendered)body.Fact).Sha256)];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var dropped = await db.Reports.Where(row => row.Procedure == procedure && row.CreatedAt <= at && !named.Contains(row.Sha256)).ExecuteDeleteAsync(ct);
        if (dropped > 0)
        {
            Dropped(log, procedure, dropped);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} report files of {Procedure} were kept but never recorded; they are gone, the recorded one stays")]
    private static partial void Dropped(ILogger log, string procedure, int count);
}
