using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>异常低价审查: opened by the chair, explained in writing by the supplier, decided by a vote of the whole panel.</summary>
internal static class LowPriceReviewing
{
    public static Decision Open(OpenLowPriceReview command, Evaluation state, Circumstances now) =>
        (TheCommitteeOpensALowPriceReview.WhyNot(command, state, now) ?? TheSupplierHasHalfAnHourToExplain.WhyNot(command.Minutes)) is { } refusal
            ? refusal
            : new LowPriceReviewOpened(command.Bid, now.Member, command.Minutes, string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason);

    public static Decision Explain(ExplainLowPrice command, Evaluation state, Circumstances now) =>
        (TheSupplierHasHalfAnHourToExplain.WhyNot(command, state, now.Now) ?? Texts.WhyNot(command.Text)) is { } refusal
            ? refusal
            : new LowPriceExplained(command.Bid, command.Text, command.File);

    public static Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => fact switch
    {
        LowPriceReviewOpened x => state with
        {
            LowPriceReviews = state.LowPriceReviews.RemoveAll(review => review.Bid == x.Bid).Add(new(x.Bid, x.By, x.Minutes, x.Reason, at)),
        },
        LowPriceExplained x when state.LowPriceReview(x.Bid) is { } review => state with
        {
            LowPriceReviews = state.LowPriceReviews.Replace(review, review with { Explanation = new(x.Text, x.File, at) }),
        },
        _ => state,
    };
}
