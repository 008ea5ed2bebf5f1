using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>The result stands when every member has confirmed one and the same digest.</summary>
public static class ConfirmationBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.Confirmations.ContainsKey(member.Id));
}
