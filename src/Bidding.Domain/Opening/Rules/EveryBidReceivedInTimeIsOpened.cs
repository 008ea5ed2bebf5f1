using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Openings.OpeningFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Openings.OpeningFact>;

namespace Bidding.Domain.Openings;

/// <summary>All in one append, or none: a seal that was tampered with stops the opening before anybody has seen a price.</summary>
[Law(Laws.Tendering, "第三十六条", "开标时检查密封情况; 截止时间前收到的所有投标文件都应当众拆封宣读")]
internal static class EveryBidReceivedInTimeIsOpened
{
    public static Decision Decide(OpenPressed second, Opening state, ISheetSeal seal)
    {
        var opened = ImmutableArray.CreateBuilder<OpenedBid>();
        foreach (var bid in state.Received)
        {
            if (seal.Open(Envelope.Binding(state, bid.Bid), bid.Envelope) is not { } content)
            {
                return Refusals.SealBroken.With("bid", bid.Bid);
            }

            opened.Add(Envelope.Read(content.Text));
        }

        return Decision.Of(second, new BidsOpened(opened.ToImmutable()));
    }
}
