using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>No bid is rejected or admitted before every member has sealed his review of every bid.</summary>
[Law(Laws.Platform, "同步评审 第二条", "全体成员完成初步评审之前, 任何投标不得被认定合格或者否决")]
public static class PreliminaryReviewBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => Progress(evaluation, member.Id));

    private static (int Done, int Total) Progress(Evaluation evaluation, string member)
    {
        var bids = evaluation.RemainingBids.ToList();
        return (bids.Count(bid => Evaluation.HasSealed(evaluation.Reviews, member, bid.Id)), bids.Count);
    }
}
