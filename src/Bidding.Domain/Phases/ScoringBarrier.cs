using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>No score leaves the seal until every member, at every site, has sealed every sheet.</summary>
public static class ScoringBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => Progress(evaluation, member.Id));

    private static (int Done, int Total) Progress(Evaluation evaluation, string member)
    {
        var bids = evaluation.RemainingBids.ToList();
        return (bids.Count(bid => Evaluation.HasSealed(evaluation.Scores, member, bid.Id)), bids.Count);
    }
}
