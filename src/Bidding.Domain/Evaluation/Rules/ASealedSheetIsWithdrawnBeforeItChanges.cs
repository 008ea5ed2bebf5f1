using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>A change is two acts in the record, withdrawal and a new seal in a new round: never an overwriting.</summary>
[Law(Laws.Order87, "第四十六条", "评审委员会成员独立评审, 对个人的评审意见承担责任; 封存后须先撤回方可修改")]
[Law(Laws.Platform, "封存 第三条", "一份表至多封存 20 次, 第 20 次封存之后不再撤回")]
internal static class ASealedSheetIsWithdrawnBeforeItChanges
{
    public static Refusal? WhyNotSealed(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        Evaluation.HasSealed(sheets, member, bid) ? Refusals.AlreadySealed : null;

    /// <summary>Nobody needs so many; without an end one member could fill the record until its export is too large to be checked.</summary>
    private const int MostRounds = 20;

    public static Refusal? WhyNotWithdrawn(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        !Evaluation.HasSealed(sheets, member, bid) ? Refusals.NotSealed
        : sheets[new(member, bid)].Round >= MostRounds ? Refusals.WithdrawnTooOften
        : null;
}
