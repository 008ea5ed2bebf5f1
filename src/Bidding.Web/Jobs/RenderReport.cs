using System.Security.Cryptography;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;
using Hangfire;

namespace Bidding.Web.Jobs;

/// <summary>
/// Renders and signs the report of one ended evaluation from its facts, keeps the file, and records its SHA-256. Running it twice
/// changes nothing that counts: signatures differ from run to run, but the fact is recorded once, and only the file it names is ever shown.
/// </summary>
public sealed partial class RenderReport(
    Procedures procedures, SignedReports reports, ReportFiles files, PanelHistory history, ReportProgress progress, ILogger<RenderReport> log)
{
    /// <summary>One of two jobs for one report does not hold up a worker while the other is at it: it comes again later and finds it done.</summary>
    private const int SecondsToWait = 1;

    /// <remarks>What people read of these delays, <see cref="ReportProgressWords"/> takes from here.</remarks>
    [AutomaticRetry(Attempts = 10, DelaysInSeconds = [1, 2, 5, 10, 30])]
    [DisableConcurrentExecution("report:{0}", SecondsToWait)]
    public async Task Run(string procedure, CancellationToken ct)
    {
        var lot = Procedures.LotOf(procedure);
        var room = procedures.EvaluationOf(lot);
        await room.Facts(ct);
        if (room.State is not { IsEnded: true, Report: null })
        {
            progress.Sealed(procedure);
            return;
        }

        progress.Begun(procedure);
        try
        {
            await history.Keep(lot, ct); // before the report: whoever has one recorded has this behind him
            await Make(procedure, lot, ct);
            progress.Sealed(procedure);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            progress.Stopped(procedure, problem);
            if (!ReportProgress.IsForPeople(problem))
            {
                throw; // Hangfire tries again, later and later
            }

            if (ReportProgress.After(problem) == Again.NoMore)
            {
                Stops(log, procedure, problem);
                return;
            }

            Waits(log, procedure, problem.Message); // the watch demands it again until somebody has helped
        }
    }

    private async Task Make(string procedure, string lot, CancellationToken ct)
    {
        var report = await reports.Compose(lot, ct);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(report.Bytes));
        await files.Keep(procedure, sha256, report.Bytes, ct);
        var answer = await procedures.Raise(Caller.System, lot, new EvaluationCommand.RecordReport(sha256, report.Bytes.Length, report.Pages, report.UpTo, report.Round, report.Signing), ct);
        if (answer.Refused?.Code == Refusals.NotStored.Code)
        {
            throw new IOException("The report is made, and the store does not take it into the record.");
        }

        await files.DropUnnamed(procedure, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The report of {Procedure} waits: {Why}")]
    private static partial void Waits(ILogger log, string procedure, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The report of {Procedure} cannot be made by this version with these settings; it is tried again when the server starts anew")]
    private static partial void Stops(ILogger log, string procedure, Exception why);
}
