using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

[Law(Laws.TenderingRegulations, "第五十一条", "被否决的投标不再参加评审")]
internal static class ARejectedBidIsNotScored
{
    public static Refusal? WhyNot(Evaluation state, string bid) =>
        state.Rejected.ContainsKey(bid) ? Refusals.BidRejected.With("bid", bid) : null;
}
