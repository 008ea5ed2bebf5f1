using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Through its chair; where no figure calls for it the committee says why it finds the quote too low, and says so before it knows the ranking:
/// afterwards a finding of its own would be a way to vote a winner out (87号令 第六十四条).
/// </summary>
[Law(Laws.LowPrice2, "异常低价情形四", "评标委员会认为供应商报价过低, 有可能影响产品质量或者不能诚信履约的其他情形")]
internal static class TheCommitteeOpensALowPriceReview
{
    public static Refusal? WhyNot(OpenLowPriceReview command, Evaluation state, Circumstances now)
    {
        if (!LowQuotesAreReviewedBeforeTheScoresAreRevealed.Applies(state))
        {
            return Refusals.LowPriceNotHere;
        }

        var matter = LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, command.Bid);
        return state.Chair != now.Member ? Refusals.LowPriceChair
            : state.Bid(command.Bid) is null ? Refusals.UnknownBid.With("bid", command.Bid)
            : state.Rejected.ContainsKey(command.Bid) ? Refusals.BidRejected.With("bid", command.Bid)
            : matter?.StateAt(now.Now) is not (null or LowPriceState.NotOpened or LowPriceState.Overdue) ? Refusals.LowPriceTakenUp
            : OnceRevealedNoVoteUndoesTheResult.WhyNotReview(matter, OnceRevealedNoVoteUndoesTheResult.IsRevealed(state)) is { } late ? late
            : matter is { Evidence.IsEmpty: false } && string.IsNullOrWhiteSpace(command.Reason) ? null
            : Texts.WhyNot(command.Reason);
    }
}
