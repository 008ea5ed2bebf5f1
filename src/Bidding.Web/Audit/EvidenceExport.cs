using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Web.Signing;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Audit;

/// <summary>Collects the evidence of one lot: for the regulator's download and for a rehearsal alike.</summary>
public sealed class EvidenceExport(Records records, IDbContextFactory<BiddingContext> contexts, ManifestSealer sealer, TimeProvider clock)
{
    /// <summary>Ballots stand readable in the record: while a ballot is open nobody takes the record away.</summary>
    public static bool IsHeldBack(Evaluation evaluation) => evaluation.Termination is null && (evaluation.Phase == Phase.ChairElection || evaluation.OpenVote is not null);

    /// <returns>The ZIP, or null where there is no record or it is held back.</returns>
    public async Task<byte[]?> Of(string lot, CancellationToken ct)
    {
        var record = await records.Of(lot, ct);
        var state = record.Fold();
        if (record.Opening.Count == 0 || IsHeldBack(state))
        {
            return null;
        }

        // From a record that does not hold nothing is derived; its entries go out as they are, for the offline checker to name the first bad one.
        var result = state.RevealedScores is null || !record.Holds ? null : EvaluationResult.Of(state);
        return EvidenceBundle.Write(
            new(
                clock.GetUtcNow(),
                record.Opening,
                record.Evaluation,
                result is null ? null : ScoreSheetWriter.Write(result.Sheet),
                result is null ? null : SheetResultWriter.Write(result.Result),
                await Report(state, ct)) { Panel = record.Panel },
            await sealer.Ready(ct));
    }

    /// <summary>The file of the last report that the record names.</summary>
    public async Task<byte[]?> Report(Evaluation state, CancellationToken ct)
    {
        if (state.LastReport is not { } rendered)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reports.Where(row => row.Procedure == state.Procedure && row.Sha256 == rendered.Sha256)
            .Select(row => row.Bytes).SingleOrDefaultAsync(ct);
    }
}
