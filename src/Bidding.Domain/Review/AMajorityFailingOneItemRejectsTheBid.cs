using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Review;

/// <summary>More than half of all members, and on one and the same item: three doubts about three items reject nobody.</summary>
[Law(Laws.Order87, "第六十一条", "评标委员会成员对需要共同认定的事项存在争议的, 应当按照少数服从多数的原则作出结论", Unconfirmed = true)]
[Law(Laws.Order12, "第二十五条", "未能对招标文件作出实质性响应的, 由评标委员会否决", Unconfirmed = true)]
public static class AMajorityFailingOneItemRejectsTheBid
{
    /// <returns>Each bid that is rejected, with the items that a majority failed, by code.</returns>
    public static IEnumerable<(string Bid, ImmutableArray<string> Items)> Of(IEnumerable<RevealedReview> reviews, int members) =>
        from review in reviews
        group review by review.Bid into ofBid
        let failed = ofBid.SelectMany(review => review.Marks).Where(mark => !mark.Passed)
            .GroupBy(mark => mark.Item, StringComparer.Ordinal)
            .Where(votes => votes.Count() * 2 > members)
            .Select(votes => votes.Key)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray()
        where !failed.IsEmpty
        select (ofBid.Key, failed);
}
