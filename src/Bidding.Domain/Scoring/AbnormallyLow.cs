using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>异常低价审查 over the quotes of all bids not rejected.</summary>
internal static class AbnormallyLow
{
    public static ImmutableArray<AbnormallyLowBid> Of(ScoreSheet sheet)
    {
        SheetBid[] bids = [.. sheet.Bids.Where(bid => !bid.Rejected)];
        if (sheet.AbnormallyLow is not { } limits || bids.Length == 0)
        {
            return [];
        }
        var thresholds = Thresholds(limits, [.. bids.Select(bid => (Rational)bid.Quote!.Value).Order()]).ToArray();
        return
        [
            .. from bid in bids.OrderBy(bid => bid.Id, CodePointOrder.Instance)
               let crossed = thresholds.Where(threshold => bid.Quote!.Value < threshold.Least)
               where crossed.Any()
               select new AbnormallyLowBid(bid.Id, [.. crossed.Select(threshold => threshold.Trigger)]),
        ];
    }

    private static IEnumerable<Threshold> Thresholds(AbnormallyLowLimits limits, Rational[] quotes)
    {
        yield return new(LowPriceTrigger.Mean, Rational.Mean(quotes) * limits.OfMean);
        if (quotes.Length > 1)
        {
            yield return new(LowPriceTrigger.SecondLowest, quotes[1] * limits.OfSecondLowest);
        }
        if (limits.Cap is { } cap)
        {
            yield return new(LowPriceTrigger.Cap, (Rational)cap * limits.OfCap);
        }
    }

    private sealed record Threshold(LowPriceTrigger Trigger, Rational Least);
}
