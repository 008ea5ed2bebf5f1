using System.Text.Json.Nodes;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

public class CorrectedPricesTests
{
    [Fact(DisplayName = "经确认的报价修正: 核验程序按修正后的报价重建汇总表与结果, 全部相符")]
    public void ALotWithACorrectedPriceHolds()
    {
        var lot = RecordedLot.Disputed();
        Assert.Equal(900_000m, lot.Evaluation.QuoteOf(Cast.乙));

        var (status, output, errors) = Checker.Chain(Evidence.Of(lot).Zip());

        Assert.True((status, errors) == (0, ""), output);
        Assert.Contains("confirmed by 5", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "修正后的报价不是按规则得出的, 核验程序指出")]
    public void APriceThatDoesNotFollowIsFound() =>
        Assert.Contains("not the price that follows from what the bid says", Tampered("price-corrected", fact => fact["price"] = "890000"), StringComparison.Ordinal);

    [Fact(DisplayName = "确认从未作出的修正, 核验程序指出")]
    public void AConfirmationOfNothingIsFound() =>
        Assert.Contains("confirms a price nobody has corrected", Tampered("price-correction-confirmed", fact => fact["bid"] = "B1"), StringComparison.Ordinal);

    private static string Tampered(string type, Action<JsonObject> tamper)
    {
        var evidence = Evidence.Of(RecordedLot.Disputed());
        evidence.Rewrite(Evidence.Evaluation, lines =>
        {
            foreach (var fact in lines.Select(line => line!["fact"]!.AsObject()))
            {
                if (fact["type"]!.GetValue<string>() == type)
                {
                    tamper(fact);
                }
            }
        });
        return Checker.Chain(evidence.WithManifest().Zip()).Output;
    }
}
