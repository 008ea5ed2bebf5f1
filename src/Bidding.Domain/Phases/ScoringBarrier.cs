using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>
/// No score leaves the seal until every member, at every site, has sealed every sheet and no low quote is left undecided, no
/// corrected price unanswered: each counts as one more thing still to do, for who has to vote on it, else for the chair.
/// </summary>
[Law(Laws.ProcurementRegulations, "第四十一条", "评审专家独立评审; 全体成员封存全部评分之前, 任何评分不得揭示")]
[Law(Laws.Platform, "同步评审 第四条", "最后一份评分封存之时, 各场地同时揭示")]
public static class ScoringBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => Progress(evaluation, member.Id));

    /// <summary>Not every score of his is sealed, whatever else may still be owed.</summary>
    public static bool OwesASheet(Evaluation evaluation, string member) => evaluation.RemainingBids.Any(bid => !Evaluation.HasSealed(evaluation.Scores, member, bid.Id));

    private static (int Done, int Total) Progress(Evaluation evaluation, string member)
    {
        var bids = evaluation.RemainingBids.ToList();
        return (bids.Count(bid => Evaluation.HasSealed(evaluation.Scores, member, bid.Id)), bids.Count + LowQuotesAreReviewedBeforeTheScoresAreRevealed.Owed(evaluation, member)
            + AnUnconfirmedCorrectionMakesTheBidInvalid.Owed(evaluation, member));
    }
}
