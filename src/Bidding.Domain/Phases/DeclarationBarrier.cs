using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>Nobody reviews before everybody has declared that he need not withdraw (回避声明); who declared a conflict is waited for until he is replaced.</summary>
[Law(Laws.TenderingRegulations, "第四十六条", "与投标人有利害关系的人不得进入评标委员会; 全体声明无须回避后方可评审")]
[Law(Laws.Order12, "第十二条", "有应当回避情形的, 应当主动提出回避")]
public static class DeclarationBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.NoConflict.Contains(member.Id));
}
