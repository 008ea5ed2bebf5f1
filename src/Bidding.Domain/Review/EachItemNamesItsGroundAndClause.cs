using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Review;

/// <summary>
/// A majority that fails an item rejects the bid without a vote: so the item itself says on which listed ground, and where the tender
/// documents told the bidders so. Asked when the method is frozen, and not again when the panel convenes: no
/// evaluation of bids that came in before this was asked falls for it.
/// </summary>
[Law(Laws.TenderingRegulations, "第五十一条", "有七种情形之一的, 评标委员会应当否决其投标。")]
[Law(Laws.Order87, "第六十三条", "投标人存在规定情形之一的, 投标无效。", Unconfirmed = true)]
public static class EachItemNamesItsGroundAndClause
{
    /// <returns>The items that name no ground or no clause. A sheet of neither regime knows no list of grounds.</returns>
    public static ImmutableArray<ReviewItem> Lacking(Method method) => method.Regime == Regime.Other
        ? []
        : [.. method.ReviewItems.Where(item => item.Ground is null || string.IsNullOrWhiteSpace(item.Clause))];

    public static Refusal? WhyNot(Method method) =>
        Lacking(method) is { IsEmpty: false } lacking ? Refusals.ReviewItemUnfounded.CitedIn(method.Regime).With("item", lacking[0].Id) : null;
}
