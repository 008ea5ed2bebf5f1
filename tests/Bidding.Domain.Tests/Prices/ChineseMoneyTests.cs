using Bidding.Domain.Prices;
using CsCheck;

namespace Bidding.Domain.Tests.Prices;

public class ChineseMoneyTests
{
    [Theory(DisplayName = "大写金额与数字金额互换")]
    [InlineData("壹佰零伍万元整", "1050000")]
    [InlineData("玖拾捌万元整", "980000")]
    [InlineData("壹拾元整", "10")]
    [InlineData("壹万零壹元整", "10001")]
    [InlineData("壹亿零壹拾万元整", "100100000")]
    [InlineData("壹亿零壹元整", "100000001")]
    [InlineData("壹仟零玖万零伍元贰角", "10090005.20", "壹仟零玖万零伍元贰角整")]
    [InlineData("伍元零叁分", "5.03")]
    [InlineData("叁分", "0.03")]
    [InlineData("贰角伍分", "0.25")]
    [InlineData("零元整", "0")]
    [InlineData("人民币壹佰零伍万圆正", "1050000", "壹佰零伍万元整")]
    [InlineData("捌佰柒拾贰万肆仟伍佰元", "8724500", "捌佰柒拾贰万肆仟伍佰元整")]
    public void WordsAndFiguresAreOneAmount(string words, string figures, string? usual = null)
    {
        Assert.Equal(decimal.Parse(figures), ChineseMoney.Read(words));
        Assert.Equal(usual ?? words, ChineseMoney.Write(decimal.Parse(figures)));
    }

    [Theory(DisplayName = "不成金额的文字不当作金额")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("壹佰零伍万")]
    [InlineData("元整")]
    [InlineData("1050000元")]
    [InlineData("壹佰贰佰元整")]
    [InlineData("壹佰零元整")]
    [InlineData("伍壹元整")]
    [InlineData("万元整")]
    [InlineData("壹元壹元")]
    [InlineData("壹元伍分叁角")]
    public void WhatIsNoAmountIsNotRead(string? words) => Assert.Null(ChineseMoney.Read(words));

    [Fact(DisplayName = "任何金额写成大写再读回, 分文不差")]
    public void WhatIsWrittenIsReadBack() =>
        Gen.Long[0, 99_999_999_999_999].Sample(fen => Assert.Equal(fen / 100m, ChineseMoney.Read(ChineseMoney.Write(fen / 100m))));
}
