using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

[Law(Laws.TenderingRegulations, "第五十一条第四项", "同一投标人不得提交两个以上不同的投标文件")]
internal static class OneBidderHandsInOneBid
{
    public static Refusal? WhyNot(Opening state, OpenedBid content) =>
        state.Received.Any(bid => bid.Bid == content.Bid || bid.Bidder == content.Bidder) ? Refusals.DuplicateBid : null;
}
