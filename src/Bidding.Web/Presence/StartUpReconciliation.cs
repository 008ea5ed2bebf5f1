using Bidding.Data.Events;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Jobs;

namespace Bidding.Web.Presence;

/// <summary>
/// After a start nobody is connected, whatever the record last said, and a lost queue must lose no report:
/// what the facts demand is demanded again.
/// </summary>
public sealed class StartUpReconciliation(IEventStore store, Procedures procedures, ReportDemand reports)
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var stream in (await store.Streams(ct)).Where(Procedures.IsEvaluation))
        {
            var lot = Procedures.LotOf(stream);
            var state = await procedures.Evaluation(lot, ct);
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
    }
}
