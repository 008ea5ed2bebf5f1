using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>Minutes from the opening of the review; what was not asked for, or comes late, does not enter.</summary>
[Law(Laws.LowPrice2, "书面说明", "要求供应商在评审现场合理的时间内提供书面说明和必要的证明材料, 一般不少于三十分钟")]
[Law(Laws.Order87, "第六十条", "应当要求其在评标现场合理的时间内提供书面说明, 必要时提交相关证明材料")]
public static class TheSupplierHasHalfAnHourToExplain
{
    public const int Least = 30;

    public const int Most = 24 * 60;

    public static Refusal? WhyNot(int minutes) => minutes is < Least or > Most ? Refusals.LowPriceTime.With("range", $"{Least}–{Most}") : null;

    internal static Refusal? WhyNot(ExplainLowPrice command, Evaluation state, DateTimeOffset now) =>
        LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, command.Bid)?.StateAt(now) switch
        {
            LowPriceState.AwaitingExplanation => null,
            LowPriceState.Overdue => Refusals.LowPriceLate,
            _ => Refusals.LowPriceNotAsked,
        };
}
