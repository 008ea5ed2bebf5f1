using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>The price formula over the bids that remain.</summary>
internal static class PriceScores
{
    public static (decimal? Benchmark, ImmutableArray<ScoredBid> Bids) Of(ScoreSheet sheet, ImmutableArray<ScoredBid> bids)
    {
        if (sheet.Price is not { } rule || bids.IsEmpty)
        {
            return (null, bids);
        }
        Rational[] prices = [.. bids.Select(bid => (Rational)EvaluatedPrice.Of(bid.Bid))];
        var benchmark = rule.Benchmark(prices).Round(Rounding.Amounts);
        return (benchmark, [.. bids.Select((bid, i) => bid with { Price = rule.Score(prices[i], benchmark).Round(sheet.Rounding) })]);
    }
}
