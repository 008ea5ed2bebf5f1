using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Domain.Visibility;

/// <summary>Fact × audience → what may go out of an opening: an allow-list. The panel's names are secret, so it does not attend.</summary>
/// <remarks>
/// An attempt that was refused is the supervisor's alone while the opening lasts. Once the bids are open it stands in the opening record, which
/// the agency has to read before it confirms it: what is confirmed is what is printed.
/// </remarks>
[Law(Laws.Tendering, "第三十六条", "开标之前投标文件保持密封; 只公布投标人名称和送达时间")]
public static class OpeningVisibility
{
    public static OpeningFact? For(this OpeningFact fact, Audience audience) => fact switch
    {
        _ when audience is not (Audience.Agency or Audience.Supervisors) => null,
        OpeningScheduled x => x,
        BidReceived x => new BidReceived(x.Bid, x.Bidder, x.Envelope.Outside()),
        BidWithdrawn x => x,
        OpenPressed x => x,
        OpeningFailed x => x,
        BidsOpened x => x,
        ObjectionRaised x => x,
        ObjectionAnswered x => x,
        OpeningConfirmed x => x,
        AttemptRefused x => audience == Audience.Supervisors ? x : null,
        _ => null,
    };
}
