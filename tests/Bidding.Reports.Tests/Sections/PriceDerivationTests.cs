using Bidding.Domain.Scoring.Formulas;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Tests.Sections;

public class PriceDerivationTests
{
    [Fact(DisplayName = "价格分逐行推导")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(PriceDerivation.Write(PriceDerivation.From(Sources.Eventful)), nameof(PriceDerivation));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(PriceDerivation.Write(PriceDerivation.From(Sources.Failed)), nameof(PriceDerivation) + ".none");

    [Fact(DisplayName = "平均基准价法: 公式写明基准价的去高去低、下浮和各档扣分, 每一价格写明偏差率和所扣的分, 与得分相符")]
    public void EveryPointTakenIsReckoned()
    {
        var lines = Lines(Sources.BelowPassLine);

        Assert.Contains(
            "公式：平均基准价法：评标基准价为参与价格计算的各投标评审价的算术平均（投标达到 3 个的，去掉 1 个最低价），下浮 5%；评审价等于基准价的得满分 30 分，"
            + "高于基准价的，不超过 3% 的部分每 1% 扣 0.5 分，超过 3% 的部分每 1% 扣 1.5 分，低于基准价的，每 1% 扣 0.25 分，不足 1% 的按比例计算；不低于 10 分。",
            lines);
        Assert.Contains("评标基准价：去掉 1 个最低价后，945,000.00、990,000.00 的算术平均，下浮 5%，得 919,125.00 元。", lines);
        Assert.Contains(lines, line => line.EndsWith(" | 945,000.00 | 偏差率 2.8152%，30 - 2.8152 × 0.5 | 28.59", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(" | 990,000.00 | 偏差率 7.7111%，30 - 3 × 0.5 - 4.7111 × 1.5 | 21.43", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(" | 920,000.00 | 偏差率 0.0952%，30 - 0.0952 × 0.5 | 29.95", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("计算列中的百分数为显示值", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(Sources.Eventful), line => line.Contains("显示值", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "价格分的计算: 各档、封顶的档、不扣分的档、最低分、固定基准价")]
    [InlineData(104, "偏差率 4%，30 - 3 × 2")]
    [InlineData(120, "偏差率 20%，30 - 3 × 2 - 15 × 4，低于最低分，取 5")]
    [InlineData(96, "偏差率 -4%，30 - 2 × 1")]
    [InlineData(98.5, "偏差率 -1.5%，不扣分，得 30")]
    [InlineData(80, "偏差率 -20%，30 - 3 × 1")]
    [InlineData(100, "等于基准价，得满分 30")]
    public void BandsAndFloor(double price, string said)
    {
        MeanDeviation rule = new(30m, 5m, 100m, [], null, 0.05m, [new(1m, 0m), new(4m, 2m), new(5m, 0m), new(null, 4m)], [new(2m, 0m), new(5m, 1m)]);

        Assert.Equal(said, PriceWords.Reckoning(rule, (decimal)price, 100m));
        Assert.Equal(
            "平均基准价法：评标基准价为抽取或者约定的固定值 100.00 元；评审价等于基准价的得满分 30 分，高于基准价的，不超过 1% 的部分不扣分，超过 1%、不超过 4% 的部分每 1% 扣 2 分，"
            + "超过 4%、不超过 5% 的部分不扣分，超过 5% 的部分每 1% 扣 4 分，低于基准价的，不超过 2% 的部分不扣分，超过 2%、不超过 5% 的部分每 1% 扣 1 分，超过 5% 的部分不再扣分，"
            + "不足 1% 的按比例计算；不低于 5 分",
            PriceWords.Formula(rule));
    }

    [Theory(DisplayName = "以最低评审价为基准的, 低于最低分的写明取最低分")]
    [InlineData(110, "30 × （1 - 10%）")]
    [InlineData(190, "30 × （1 - 90%），低于最低分，取 5")]
    public void LinearHasAFloorToo(int price, string said) => Assert.Equal(said, PriceWords.Reckoning(new LinearFromLowest(30m, 5m), price, 100m));

    [Fact(DisplayName = "几档去高去低和与最高限价加权的, 公式逐档写明")]
    public void EveryTrimIsSaid() => Assert.Contains(
        "算术平均（投标达到 5 个的，去掉 1 个最低价和 1 个最高价；达到 9 个的，去掉 2 个最高价），与最高限价 1,200,000.00 元按 0.6 比 0.4 加权，下浮 2%；",
        PriceWords.Formula(new MeanDeviation(30m, 0m, null, [new(5, 1, 1), new(9, 0, 2)], new(1_200_000m, 0.4m), 0.02m, [new(null, 1m)], [new(null, 0.5m)])));

    private static List<string> Lines(ReportSource source) => [.. PriceDerivation.Write(PriceDerivation.From(source)).SelectMany(PlainText.Of)];
}
