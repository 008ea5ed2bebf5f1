using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Review;

[Law(Laws.Order87, "第五十条", "评标委员会应当对每份投标文件逐项进行符合性审查", Unconfirmed = true)]
public static class EveryItemIsConcluded
{
    public static Refusal? WhyNot(ImmutableArray<ReviewItem> items, ImmutableArray<ReviewMark> marks) =>
        marks.Select(mark => mark.Item).Order(StringComparer.Ordinal).SequenceEqual(items.Select(item => item.Id).Order(StringComparer.Ordinal))
            ? null
            : Refusals.ReviewItems;
}
