using Bidding.Domain.Scoring;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class ExactDecimalTests
{
    [Theory]
    [InlineData("28.50", "28.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("0.1000000000000000000000000000000000000000", "0.1")]
    [InlineData("9007199254740993.01", "9007199254740993.01")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void AStringIsReadExactly(string text, string plain)
    {
        Assert.Null(ExactDecimal.Read(text, exponent: false, out var value));
        Assert.Equal(plain, ExactDecimal.Plain(value));
    }

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E+2", "150")]
    [InlineData("1200e-4", "0.12")]
    [InlineData("0e999999999999", "0")]
    [InlineData("10000000000000000000000000000000e-10", "1000000000000000000000")]
    public void AJsonNumberMayHaveAnExponent(string text, string plain)
    {
        Assert.Null(ExactDecimal.Read(text, exponent: true, out var value));
        Assert.Equal(plain, ExactDecimal.Plain(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("007")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("１２")]
    [InlineData("0x10")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    public void AStringThatIsNoPlainDecimalIsRefused(string text) =>
        Assert.Contains("not a decimal", ExactDecimal.Read(text, exponent: false, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("12345678901234567890123456789")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e28")]
    [InlineData("1e-29")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999")]
    public void WhatCannotBeHeldExactlyIsRefusedAndNeverRounded(string text) =>
        Assert.Contains("exactly", ExactDecimal.Read(text, exponent: true, out _), StringComparison.Ordinal);

    [Fact]
    public void WhatIsWrittenIsReadAsTheSameValue() => Gen.Decimal.Sample(value =>
    {
        if (ExactDecimal.Read(ExactDecimal.Plain(value), exponent: false, out var read) is null)
        {
            Assert.Equal(value, read);
        }
    });
}
