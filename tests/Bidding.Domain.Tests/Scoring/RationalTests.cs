using Bidding.Domain.Scoring;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class RationalTests
{
    private static readonly Gen<Rational> Fractions = Gen.Select(Gen.Decimal[-1000, 1000], Gen.Int[1, 999], (a, b) => (Rational)Math.Round(a, 4) / b);

    [Fact]
    public void ThreeThirdsAreOne() => Assert.Equal(Rational.One, Rational.One / 3 * 3);

    [Fact]
    public void FractionsFollowTheLawsOfArithmetic() => Gen.Select(Fractions, Fractions, Fractions).Sample((a, b, c) =>
    {
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * (b + c), a * b + a * c);
        Assert.Equal(a, a - b + b);
        Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
        Assert.Equal(a < b, b > a);
        Assert.True(b == 0 || a / b * b == a);
    });

    [Fact(DisplayName = "求和逐位精确, 不论大小和小数位数")]
    public void ASumLosesNothing()
    {
        decimal[] values = [0.1m, 0.0000000001m, 9_999_999_999_999m, -999_999_999_999.999_999_999m, 0.2m, decimal.MaxValue, 1e-28m, -5m];

        Assert.Equal(values.Aggregate(Rational.Zero, (sum, value) => sum + value), Rational.Sum(values));
        Gen.Decimal.Array[0, 20].Sample(any => Assert.Equal(any.Aggregate(Rational.Zero, (sum, value) => sum + value), Rational.Sum(any)));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("7922816251426433759354395033.5")]
    public void EveryDecimalIsHeldExactly(string text)
    {
        var value = decimal.Parse(text);

        Assert.Equal(value, ((Rational)value).Round(new(value.Scale, RoundingMode.Truncate)));
    }
}
