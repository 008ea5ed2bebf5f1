namespace Bidding.Domain.Scoring;

/// <summary>评审价: serves the formula only; the contract price stays the quote.</summary>
internal static class EvaluatedPrice
{
    public static decimal Of(SheetBid bid) => Exact(bid).Round(Rounding.Amounts);

    public static Rational Exact(SheetBid bid) =>
        (Rational)bid.Quote!.Value * (1 - Rational.Sum(bid.Deductions)) + Rational.Sum(bid.Adjustments);
}
