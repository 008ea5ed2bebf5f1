using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.People;

namespace Bidding.Rehearsal;

/// <summary>What remains of an evaluation: report and evidence as the server gives them out, sheet and result as the supervisor's own fold computes them.</summary>
public sealed record Papers(byte[] ScoreSheet, byte[] Result, byte[] Report, byte[] Evidence)
{
    public static async Task<Papers> Collect(EvaluationLine supervisor, CancellationToken ct)
    {
        var lot = supervisor.State.Convocation!.Lot;
        var result = EvaluationResult.Of(supervisor.State);
        return new(
            ScoreSheetWriter.Write(result.Sheet),
            SheetResultWriter.Write(result.Result),
            await supervisor.Person.Http.GetByteArrayAsync($"/reports/{Uri.EscapeDataString(supervisor.Procedure)}", ct),
            await supervisor.Person.Http.GetByteArrayAsync($"/audit/{Uri.EscapeDataString(lot)}/evidence.zip", ct));
    }

    public async Task WriteTo(string directory, CancellationToken ct = default)
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllBytesAsync(Path.Combine(directory, "score-sheet.json"), ScoreSheet, ct);
        await File.WriteAllBytesAsync(Path.Combine(directory, "result.json"), Result, ct);
        await File.WriteAllBytesAsync(Path.Combine(directory, "report.pdf"), Report, ct);
        await File.WriteAllBytesAsync(Path.Combine(directory, "evidence.zip"), Evidence, ct);
    }
}
