using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>The declaration stands; what follows is that he is replaced.</summary>
[Law(Laws.TenderingRegulations, "第四十六条", "与投标人有利害关系的成员应当回避, 已经进入的应当更换")]
internal static class WhoDeclaredAConflictMayNotTakeItBack
{
    public static Refusal? WhyNot(Evaluation state, string member) =>
        state.Conflicts.ContainsKey(member) ? Refusals.ConflictDeclared : null;
}
