using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>Nobody reviews before everybody has declared that he need not withdraw (回避声明); who declared a conflict is waited for until he is replaced.</summary>
public static class DeclarationBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.NoConflict.Contains(member.Id));
}
