using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring;

/// <summary>Totals and ranks: total descending, then the tie rules; who is still equal shares a rank (并列) and the next one skips.</summary>
[Law(Laws.Order87, "第五十七条", "按得分由高到低排列; 得分相同的按报价由低到高排列; 均相同的并列")]
[Law(Laws.Order87, "第五十六条", "采用最低评标价法的, 按价格由低到高排列; 价格相同的并列")]
internal static class Ranking
{
    public static ImmutableArray<RankedBid> Of(ScoreSheet sheet, ImmutableArray<ScoredBid> bids)
    {
        var order = Comparer<(ScoredBid Bid, decimal Total)>.Create((a, b) => Compare(sheet, a, b));
        var factors = sheet.Weights.ToDictionary(weight => weight.Of, weight => weight.Factor, StringComparer.Ordinal);
        var places = bids
            .Select(bid => (Bid: bid, Total: Total(bid, factors, sheet.Rounding)))
            .OrderBy(place => place, order)
            .ThenBy(place => place.Bid.Bid.Id, CodePointOrder.Instance)
            .ToArray();
        var rank = 0;
        return
        [
            .. places.Select((place, i) =>
            {
                rank = i > 0 && order.Compare(places[i - 1], place) == 0 ? rank : i + 1;
                return Ranked(sheet, place.Bid, place.Total, rank);
            }),
        ];
    }

    private static decimal Total(ScoredBid bid, Dictionary<string, decimal> factors, Rounding rounding)
    {
        var parts = bid.Sections.Select(section => (section.Section, section.Score));
        return Rational.Sum((bid.Price is { } price ? parts.Append((Weight.Price, price)) : parts).Select(Weighted)).Round(rounding);

        decimal Weighted((string Name, decimal Score) part) => ((Rational)part.Score * factors.GetValueOrDefault(part.Name, 1)).Round(rounding);
    }

    private static int Compare(ScoreSheet sheet, (ScoredBid Bid, decimal Total) a, (ScoredBid Bid, decimal Total) b) =>
        sheet.Ties
            .Select(tie => By(tie, a.Bid, b.Bid))
            .Prepend(b.Total.CompareTo(a.Total))
            .FirstOrDefault(difference => difference != 0);

    private static int By(string tie, ScoredBid a, ScoredBid b) => tie switch
    {
        TieRule.Quote => Nullable.Compare(a.Bid.Quote, b.Bid.Quote),
        TieRule.EvaluatedPrice => EvaluatedPrice.Of(a.Bid).CompareTo(EvaluatedPrice.Of(b.Bid)),
        _ => SectionScore(tie, b).CompareTo(SectionScore(tie, a)),
    };

    private static decimal SectionScore(string name, ScoredBid bid) => bid.Sections.First(section => section.Section == name).Score;

    private static RankedBid Ranked(ScoreSheet sheet, ScoredBid bid, decimal total, int rank) =>
        new(bid.Bid.Id, bid.Sections, sheet.Price is null ? null : EvaluatedPrice.Of(bid.Bid), bid.Price, total, rank);
}
