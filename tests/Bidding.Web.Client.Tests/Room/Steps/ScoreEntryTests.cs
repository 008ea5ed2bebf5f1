using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Tests.Room.Steps;

public class ScoreEntryTests
{
    private static ScoreEntry Read(string text) => ScoreEntry.Read(text, new("T3", "售后服务", "technical", 10m, Nature.Subjective, 0.5m), Cast.甲);

    [Theory(DisplayName = "认得的写法")]
    [InlineData("8", "8")]
    [InlineData(" 8.5 ", "8.5")]
    [InlineData("０８．５", "8.5")]
    [InlineData("9。5", "9.5")]
    [InlineData(".5", "0.5")]
    [InlineData("10", "10")]
    [InlineData("0", "0")]
    public void Figures(string text, string value) => Assert.Equal(decimal.Parse(value), Read(text).Value);

    [Theory(DisplayName = "不认的写法不变成分值")]
    [InlineData("-1")]
    [InlineData("10.5")]
    [InlineData("8.3")]
    [InlineData("8,5")]
    [InlineData("1e1")]
    [InlineData("八")]
    [InlineData("8.0000000")]
    public void NoFigures(string text)
    {
        Assert.Null(Read(text).Value);
        Assert.NotNull(Read(text).Problem);
    }

    [Theory(DisplayName = "负数是超出范围, 不是看不懂的数字")]
    [InlineData("-1")]
    [InlineData("－２．５")]
    public void BelowNothingIsOutOfRange(string text) => Assert.Equal(Texts.ScoreRange, Read(text).Problem);

    [Fact(DisplayName = "空白既非分值也非错误")]
    public void Nothing() => Assert.True(Read("  ").IsEmpty);
}
