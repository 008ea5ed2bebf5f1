using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Tests.Scoring;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Prices;

public class AbnormallyLowEvidenceTests
{
    private static Method With(decimal? cap) => Cast.Method with { AbnormallyLow = new(0.50m, 0.50m, 0.45m, cap) };

    private static System.Collections.Immutable.ImmutableArray<LowPriceEvidence> Of(decimal? cap, params decimal[] quotes) =>
        AQuoteFarBelowTheOthersCallsForAnExplanation.Of(With(cap), quotes.Select((quote, index) => ($"B{index + 1}", quote)));

    [Fact(DisplayName = "报价 480, 1000, 1060, 1100, 最高限价 1200: 480 低于次低报价的 50% (500) 和最高限价的 45% (540), 不低于平均报价的 50% (455)"), Proves(typeof(AQuoteFarBelowTheOthersCallsForAnExplanation))]
    public void TheFiguresStandLineByLine() => Assert.Equal(
        [
            new("B1", LowPriceTrigger.SecondLowest, 480m, 0.50m, 1000m, 500m),
            new("B1", LowPriceTrigger.Cap, 480m, 0.45m, 1200m, 540m),
        ],
        Of(1200m, 480m, 1000m, 1060m, 1100m).AsEnumerable());

    [Fact(DisplayName = "恰为界限者不启动; 未设限价的不比限价"), Proves(typeof(AQuoteFarBelowTheOthersCallsForAnExplanation))]
    public void ExactlyTheShareIsNotBelowIt()
    {
        Assert.Empty(Of(null, 500m, 1000m, 1500m));
        Assert.Equal([LowPriceTrigger.Mean], Of(null, 500m, 900m, 4000m).Select(found => found.Trigger));
    }

    [Fact(DisplayName = "评标室所示情形与评分汇总所得一致"), Proves(typeof(AQuoteFarBelowTheOthersCallsForAnExplanation))]
    public void ItAgreesWithTheSheet() => Gen.Int[1, 3000].Array[1, 7].Sample(quotes =>
    {
        decimal[] amounts = [.. quotes.Select(quote => (decimal)quote)];
        var sheet = Sheets.Priced(new LowPriceFirst(30), amounts) with { AbnormallyLow = With(1500m).AbnormallyLow };
        var shown = AQuoteFarBelowTheOthersCallsForAnExplanation.Of(With(1500m), sheet.Bids.Select(bid => (bid.Id, bid.Quote!.Value)));

        Assert.Equal(
            sheet.Result().AbnormallyLow.SelectMany(low => low.Triggers.Select(trigger => (low.Bid, trigger))).Order(),
            shown.Select(found => (found.Bid, found.Trigger)).Order());
    });
}
