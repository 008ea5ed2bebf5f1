using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// The panel votes when it has the explanation, or the time for it has passed; the outcome, either way, is the decision. In the
/// tendering regime the vote stands by itself (12号令 第二十一条 knows no procedure).
/// </summary>
[Law(Laws.LowPrice2, "审查结论", "供应商不提供书面说明、证明材料, 或者提供的书面说明、证明材料不能证明其报价合理性的, 应当将其作为无效投标处理")]
[Law(Laws.Order87, "第六十条", "投标人不能证明其报价合理性的, 评标委员会应当将其作为无效投标处理")]
public static class AnUnprovenLowPriceIsInvalid
{
    public static Refusal? WhyNotVote(string bid, Evaluation state, DateTimeOffset now) =>
        !LowQuotesAreReviewedBeforeTheScoresAreRevealed.Applies(state) ? null
        : LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, bid)?.StateAt(now) switch
        {
            LowPriceState.Explained or LowPriceState.Overdue => null,
            LowPriceState.AwaitingExplanation => Refusals.LowPriceTimeRuns,
            null or LowPriceState.NotOpened => Refusals.LowPriceNotOpened,
            _ => Refusals.LowPriceTakenUp,
        };
}
