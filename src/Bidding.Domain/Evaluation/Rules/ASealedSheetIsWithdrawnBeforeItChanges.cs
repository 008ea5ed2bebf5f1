using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>A change is two acts in the record, withdrawal and a new seal in a new round: never an overwriting.</summary>
[Law(Laws.Order87, "第四十六条", "评审委员会成员独立评审, 对个人的评审意见承担责任; 封存后须先撤回方可修改")]
internal static class ASealedSheetIsWithdrawnBeforeItChanges
{
    public static Refusal? WhyNotSealed(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        Evaluation.HasSealed(sheets, member, bid) ? Refusals.AlreadySealed : null;

    public static Refusal? WhyNotWithdrawn(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        Evaluation.HasSealed(sheets, member, bid) ? null : Refusals.NotSealed;
}
