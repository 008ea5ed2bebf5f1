using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>The chair (组长) is elected when everybody has voted.</summary>
[Law(Laws.Order12, "第九条", "评标委员会负责人由评标委员会成员推举产生; 全体投票后方可计票")]
public static class ChairElectionBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.ChairVotes.ContainsKey(member.Id));
}
