using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring;

/// <summary>评审价: serves the formula only; the contract price stays the quote.</summary>
[Law(Laws.SmallEnterprises19, "价格扣除", "对小微企业的报价给予扣除, 用扣除后的价格参加评审; 合同价仍为报价")]
internal static class EvaluatedPrice
{
    public static decimal Of(SheetBid bid) => Exact(bid).Round(Rounding.Amounts);

    public static Rational Exact(SheetBid bid) =>
        (Rational)bid.Quote!.Value * (1 - Rational.Sum(bid.Deductions.AsSpan())) + Rational.Sum(bid.Adjustments.AsSpan());
}
