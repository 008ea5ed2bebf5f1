using System.Text.Json;
using Bidding.Data;
using Bidding.Data.Events;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Presence;

/// <summary>
/// After a start nobody is connected, whatever the record last said, and a lost queue must lose no report:
/// what the facts demand is demanded again, and a file that no fact names is not kept.
/// </summary>
public sealed partial class StartUpReconciliation(
    IEventStore store, Procedures procedures, ReportDemand reports, PanelHistory history, IDbContextFactory<BiddingContext> contexts, ILogger<StartUpReconciliation> log)
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var stream in (await store.Streams(ct)).Where(Procedures.IsEvaluation))
        {
            try
            {
                await Reconcile(stream, ct);
            }
            catch (Exception broken) when (broken is InvalidDataException or JsonException or NotSupportedException)
            {
                Unreadable(log, stream, broken.GetType().Name); // one record somebody laid hands on must not keep every other room shut
            }
        }
    }

    private async Task Reconcile(string stream, CancellationToken ct)
    {
        var lot = Procedures.LotOf(stream);
        var state = await procedures.Evaluation(lot, ct);
        await DropUnnamed(stream, lot, ct);
        await history.Keep(lot, ct);
        if (state is { IsEnded: true, Report: null })
        {
            reports.Demand(stream);
        }

        foreach (var (member, presence) in state.Presence.Where(entry => entry.Value.Online && !state.IsEnded))
        {
            await procedures.Raise(
                Caller.System with { Role = Role.Member, Member = member }, lot, new EvaluationCommand.Disconnect(presence.Session), ct);
        }
    }

    /// <summary>
    /// The file is kept before the fact that names it: who died between the two left a report that nobody recorded, and the one
    /// demanded again has other signatures. Safe only here, before any job runs: later it would take the file of a report about to be recorded.
    /// </summary>
    private async Task DropUnnamed(string stream, string lot, CancellationToken ct)
    {
        var facts = await procedures.EvaluationOf(lot).Facts(ct);
        List<string> named = [.. facts.Select(body => body.Fact).OfType<EvaluationFact.ReportRendered>().Select(report => report.Sha256)];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var dropped = await db.Reports.Where(row => row.Procedure == stream && !named.Contains(row.Sha256)).ExecuteDeleteAsync(ct);
        if (dropped > 0)
        {
            Dropped(log, stream, dropped);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} report files of {Stream} were kept but never recorded; they are gone, the recorded one stays")]
    private static partial void Dropped(ILogger log, string stream, int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The record {Stream} cannot be read; its room stays shut: {Error}")]
    private static partial void Unreadable(ILogger log, string stream, string error);
}
