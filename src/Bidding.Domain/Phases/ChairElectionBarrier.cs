using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>The chair (组长) is elected when everybody has voted.</summary>
public static class ChairElectionBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.ChairVotes.ContainsKey(member.Id));
}
