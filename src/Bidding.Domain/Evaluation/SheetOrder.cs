using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Revealed sheets stand in the order of panel and bids, never in the order of arrival.</summary>
[Law(Laws.Platform, "封存 第五条", "揭示的评分按成员和投标的次序排列, 不显示先后")]
internal static class SheetOrder
{
    public static IEnumerable<KeyValuePair<SheetKey, SheetState>> Of(Evaluation state, ImmutableDictionary<SheetKey, SheetState> sheets) =>
        from member in state.Panel
        from bid in state.RemainingBids
        let key = new SheetKey(member.Id, bid.Id)
        where sheets.ContainsKey(key)
        select KeyValuePair.Create(key, sheets[key]);
}
