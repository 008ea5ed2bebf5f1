using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Jobs;

namespace Bidding.Web.Presence;

/// <summary>
/// After a start nobody is connected, whatever the record last said, and a lost queue must lose no report:
/// what the facts demand is demanded again, and a file that no fact can name any more is not kept.
/// </summary>
public sealed partial class StartUpReconciliation(
    IEventStore store, Procedures procedures, ReportDemand reports, ReportFiles files, PanelHistory history, ILogger<StartUpReconciliation> log)
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
        await files.DropUnnamed(stream, ct);
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

    [LoggerMessage(Level = LogLevel.Critical, Message = "The record {Stream} cannot be read; its room stays shut: {Error}")]
    private static partial void Unreadable(ILogger log, string stream, string error);
}
