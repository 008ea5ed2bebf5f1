using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>
/// One trigger with the figures it rests on: <paramref name="Quote"/> &lt; <paramref name="Threshold"/> = <paramref name="Share"/> × <paramref name="Of"/>,
/// to the fen for reading; it is found on the exact values.
/// </summary>
public sealed record LowPriceEvidence(string Bid, LowPriceTrigger Trigger, decimal Quote, decimal Share, decimal Of, decimal Threshold);

/// <summary>
/// Over the quotes of all bids that passed the compliance review, also of those left out since. The machine shows it;
/// what a low price means is for the committee (P7).
/// </summary>
[Law(Laws.LowPrice2, "异常低价情形", "报价低于全部通过符合性审查报价平均值的百分之五十、次低报价的百分之五十或者最高限价的百分之四十五的, 启动异常低价审查")]
[Law(Laws.Order87, "第六十条", "报价明显低于其他通过符合性审查投标人的报价, 有可能影响产品质量或者不能诚信履约的, 应当要求其书面说明")]
public static class AQuoteFarBelowTheOthersCallsForAnExplanation
{
    public static ImmutableArray<LowPriceEvidence> Of(Method method, IEnumerable<(string Bid, decimal Quote)> compliant)
    {
        var quotes = compliant.ToList();
        if (method.AbnormallyLow is not { } limits || quotes.Count == 0)
        {
            return [];
        }

        var bases = Bases(limits, [.. quotes.Select(bid => bid.Quote).Order()]).ToList();
        return
        [
            .. from bid in quotes
               from known in bases
               where bid.Quote * known.Parts < known.Share * known.Sum
               select new LowPriceEvidence(
                   bid.Bid, known.Trigger, bid.Quote, known.Share, ToTheFen(known.Sum / known.Parts), ToTheFen(known.Share * known.Sum / known.Parts)),
        ];
    }

    /// <summary>A yardstick as sum and parts, so that a mean is compared without being rounded.</summary>
    private static IEnumerable<(LowPriceTrigger Trigger, decimal Share, decimal Sum, int Parts)> Bases(AbnormallyLowLimits limits, decimal[] ascending)
    {
        yield return (LowPriceTrigger.Mean, limits.OfMean, ascending.Sum(), ascending.Length);
        if (ascending.Length > 1)
        {
            yield return (LowPriceTrigger.SecondLowest, limits.OfSecondLowest, ascending[1], 1);
        }

        if (limits.Cap is { } cap)
        {
            yield return (LowPriceTrigger.Cap, limits.OfCap, cap, 1);
        }
    }

    private static decimal ToTheFen(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
