using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>异常低价审查 over the quotes of all bids not rejected.</summary>
internal static class AbnormallyLow
{
    public static ImmutableArray<AbnormallyLowBid> Of(ScoreSheet sheet)
    {
        SheetBid[] bids = [.. sheet.Bids.Where(bid => !bid.Rejected).OrderBy(bid => bid.Id, CodePointOrder.Instance)];
        if (sheet.AbnormallyLow is not { } limits || bids.Length == 0)
        {
            return [];
        }
        var thresholds = Thresholds(limits, [.. bids.Select(bid => (Rational)bid.Quote!.Value).Order()]).ToArray();
        return
        [
            .. from bid in bids
               let triggers = thresholds.Where(threshold => bid.Quote!.Value < threshold.Least).Select(threshold => threshold.Trigger)
               where triggers.Any()
               select new AbnormallyLowBid(bid.Id, [.. triggers]),
        ];
    }

    private static IEnumerable<(LowPriceTrigger Trigger, Rational Least)> Thresholds(AbnormallyLowLimits limits, Rational[] quotes)
    {
        yield return (LowPriceTrigger.Mean, Rational.Mean(quotes) * limits.OfMean);
        if (quotes.Length > 1)
        {
            yield return (LowPriceTrigger.SecondLowest, quotes[1] * limits.OfSecondLowest);
        }
        if (limits.Cap is { } cap)
        {
            yield return (LowPriceTrigger.Cap, (Rational)cap * limits.OfCap);
        }
    }
}
