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
        var order = Comparer<Place>.Create((a, b) => Compare(sheet, a, b));
        var weights = sheet.Weights.ToDictionary(weight => weight.Of, StringComparer.Ordinal);
        Place[] places =
        [
            .. bids
                .Select(bid => new Place(bid, Total(bid, weights, sheet.Rounding)))
                .OrderBy(place => place, order)
                .ThenBy(place => place.Bid.Bid.Id, CodePointOrder.Instance),
        ];
        var ranked = ImmutableArray.CreateBuilder<RankedBid>(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            var shared = i > 0 && order.Compare(places[i - 1], places[i]) == 0;
            ranked.Add(Ranked(sheet, places[i], shared ? ranked[i - 1].Rank : i + 1));
        }
        return ranked.MoveToImmutable();
    }

    private static decimal Total(ScoredBid bid, Dictionary<string, Weight> weights, Rounding rounding)
    {
        var total = Rational.Zero;
        foreach (var section in bid.Sections)
        {
            total += Weighted(section.Section, section.Score);
        }
        return (bid.Price is { } price ? total + Weighted(Weight.Price, price) : total).Round(rounding);

        Rational Weighted(string name, decimal score) => ((Rational)score * (weights.GetValueOrDefault(name)?.Factor ?? 1)).Round(rounding);
    }

    private static int Compare(ScoreSheet sheet, Place a, Place b)
    {
        var difference = b.Total.CompareTo(a.Total);
        for (var i = 0; difference == 0 && i < sheet.Ties.Length; i++)
        {
            difference = By(sheet.Ties[i], a.Bid, b.Bid);
        }
        return difference;
    }

    private static int By(string tie, ScoredBid a, ScoredBid b) => tie switch
    {
        TieRule.Quote => Nullable.Compare(a.Bid.Quote, b.Bid.Quote),
        TieRule.EvaluatedPrice => EvaluatedPrice.Of(a.Bid).CompareTo(EvaluatedPrice.Of(b.Bid)),
        _ => SectionScore(tie, b).CompareTo(SectionScore(tie, a)),
    };

    private static decimal SectionScore(string name, ScoredBid bid) => bid.Sections.First(section => section.Section == name).Score;

    private static RankedBid Ranked(ScoreSheet sheet, Place place, int rank) => new(
        place.Bid.Bid.Id, place.Bid.Sections, sheet.Price is null ? null : EvaluatedPrice.Of(place.Bid.Bid), place.Bid.Price, place.Total, rank);

    private sealed record Place(ScoredBid Bid, decimal Total);
}
