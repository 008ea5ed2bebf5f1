using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

/// <summary>Revealed sheets stand in the order of panel and bids, never in the order of arrival.</summary>
internal static class SheetOrder
{
    public static IEnumerable<KeyValuePair<SheetKey, SheetState>> Of(Evaluation state, ImmutableDictionary<SheetKey, SheetState> sheets) =>
        from member in state.Panel
        from bid in state.RemainingBids
        let key = new SheetKey(member.Id, bid.Id)
        where sheets.ContainsKey(key)
        select KeyValuePair.Create(key, sheets[key]);
}
