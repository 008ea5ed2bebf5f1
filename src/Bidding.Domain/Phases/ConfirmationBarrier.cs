using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>The result stands when every member has confirmed one and the same digest.</summary>
[Law(Laws.Platform, "同步评审 第五条", "全体成员确认同一结果后, 结果方可定稿")]
public static class ConfirmationBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.Confirmations.ContainsKey(member.Id));
}
