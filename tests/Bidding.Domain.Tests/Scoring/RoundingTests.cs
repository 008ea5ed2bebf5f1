using System.Numerics;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

[Proves(typeof(Rounding))]
public class RoundingTests
{
    [Theory(DisplayName = "四舍五入: 半数一律远离零, 不取偶")]
    [InlineData("28.165", "28.17")]
    [InlineData("28.155", "28.16")]
    [InlineData("0.005", "0.01")]
    [InlineData("0.125", "0.13")]
    [InlineData("0.1249999999999999999999999999", "0.12")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("-0.004", "0.00")]
    [InlineData("40", "40.00")]
    public void AHalfGoesAwayFromZero(string value, string rounded) =>
        Assert.Equal(rounded, $"{((Rational)decimal.Parse(value)).Round(Rounding.Default)}");

    [Theory(DisplayName = "截断: 一律向零")]
    [InlineData("28.169", "28.16")]
    [InlineData("-28.169", "-28.16")]
    [InlineData("-0.009", "0.00")]
    public void TruncationGoesTowardsZero(string value, string rounded) =>
        Assert.Equal(rounded, $"{((Rational)decimal.Parse(value)).Round(new(2, RoundingMode.Truncate))}");

    [Fact(DisplayName = "平均数在取整之前不截短: 恰为半数者进位")]
    public void AMeanIsNotCutBeforeItIsRounded()
    {
        var thirds = Sheets.Scored(Sheets.Technical(), [0.01m, 0.01m, 0.025m]);
        var half = Sheets.Scored(Sheets.Technical(), [0.01m, 0.02m]);

        Assert.Equal("0.02", $"{thirds.Result().Bids[0].Total}");
        Assert.Equal("0.02", $"{half.Result().Bids[0].Total}");
    }

    [Fact(DisplayName = "评审价计至分, 半分进位; 与计分的取整方式无关")]
    public void AmountsGoToTheFenWhateverTheSheetSaysAboutScores()
    {
        var sheet = Sheets.Priced(new Domain.Scoring.Formulas.LowPriceFirst(30), 100.005m) with { Rounding = new(0, RoundingMode.Truncate) };

        Assert.Equal("100.01", $"{sheet.Result().Benchmark}");
        Assert.Equal("30", $"{sheet.Result().Bids[0].Total}");
    }

    [Fact(DisplayName = "取整后为最近的值, 恰在中间者远离零")]
    public void EveryRoundedFractionIsTheNearestAndTiesGoOutwards() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[1, 5000], Gen.Int[0, 6])
        .Sample((numerator, denominator, places) =>
        {
            var rounded = ((Rational)numerator / denominator).Round(new(places, RoundingMode.HalfUp));

            var unit = BigInteger.Pow(10, places);
            var doubled = BigInteger.Abs(numerator) * unit * 2;
            var naive = (doubled + denominator) / (2 * denominator);
            Assert.Equal(naive * Math.Sign(numerator), (BigInteger)(rounded * (decimal)unit));
            Assert.Equal(places, rounded.Scale);
        });
}
