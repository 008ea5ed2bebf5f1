using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Prices;

public class ArithmeticCorrectionTests
{
    private static CorrectionFinding Of(decimal opening, string? words = null, decimal? elsewhere = null, params UnitLine[] lines) =>
        SeveralInconsistenciesAreCorrectedInOrder.Of(Regime.GovernmentProcurement, opening, new(words, elsewhere, [.. lines]));

    [Fact(DisplayName = "开标一览表内容与投标文件中相应内容不一致的, 以开标一览表为准"), Proves(typeof(TheOpeningTableBeatsTheRest))]
    public void TheOpeningTableStands()
    {
        var finding = Of(1_050_000m, elsewhere: 1_005_000m);

        Assert.Equal([new(CorrectionRule.OpeningTable, 1_005_000m, 1_050_000m)], finding.Steps.AsEnumerable());
        Assert.Equal(1_050_000m, finding.Price);
        Assert.Empty(Of(1_050_000m, elsewhere: 1_050_000m).Steps);
    }

    [Fact(DisplayName = "大写金额和小写金额不一致的, 以大写金额为准"), Proves(typeof(WordsBeatFigures))]
    public void WordsStand()
    {
        Assert.Equal(1_005_000m, Of(1_050_000m, "壹佰万伍仟元整").Price);
        Assert.Empty(Of(1_050_000m, "壹佰零伍万元整").Steps);
    }

    [Fact(DisplayName = "单价金额小数点有明显错位的, 以总价为准, 并修改单价"), Proves(typeof(ASlippedUnitPriceYieldsToTheTotal))]
    public void TheTotalStandsAndTheUnitPriceIsMended()
    {
        var finding = Of(10_500m, lines: [new("A", 10m, 100m, null, Meant: 1_000m), new("B", 5m, 100m)]);

        Assert.Equal([new(CorrectionRule.UnitSlip, 100m, 1_000m, "A")], finding.Steps.AsEnumerable());
        Assert.Equal(10_500m, finding.Price);
    }

    [Fact(DisplayName = "系统只提示疑似错位的单价, 由评标委员会认定; 认定的单价须与原单价相差十的倍数"), Proves(typeof(ASlippedUnitPriceYieldsToTheTotal))]
    public void ASlipIsSuspectedNotDecided()
    {
        var stated = new StatedPrice(null, null, [new("A", 10m, 100m), new("B", 5m, 100m)]);

        Assert.Equal([("A", 1_000m)], ASlippedUnitPriceYieldsToTheTotal.Suspected(10_500m, stated).AsEnumerable());
        Assert.Equal(1_500m, Of(10_500m, lines: [.. stated.Lines]).Price);
        Assert.True(ASlippedUnitPriceYieldsToTheTotal.IsSlip(0.85m, 85m));
        Assert.False(ASlippedUnitPriceYieldsToTheTotal.IsSlip(100m, 900m));
    }

    [Fact(DisplayName = "总价金额与按单价汇总金额不一致的, 以单价金额计算结果为准"), Proves(typeof(UnitPricesBeatTheTotal))]
    public void UnitPricesStand()
    {
        var finding = Of(1_000m, lines: [new("A", 3m, 111.115m), new("B", 2m, 300m)]);

        Assert.Equal([new(CorrectionRule.UnitPrices, 1_000m, 933.35m)], finding.Steps.AsEnumerable());
        Assert.Equal(933.35m, finding.Price);
        Assert.Equal(1_000m, Of(1_000m).Price);
    }

    [Fact(DisplayName = "同时出现两种以上不一致的, 按照规定的顺序修正"), Proves(typeof(SeveralInconsistenciesAreCorrectedInOrder))]
    public void SeveralAreCorrectedInTheOrderOfTheLaw()
    {
        var finding = Of(1_000m, "壹仟壹佰元整", 900m, new("A", 10m, 9m, null, Meant: 90m), new("B", 1m, 150m));

        Assert.Equal(
            [
                new(CorrectionRule.OpeningTable, 900m, 1_000m), new(CorrectionRule.Words, 1_000m, 1_100m),
                new(CorrectionRule.UnitSlip, 9m, 90m, "A"), new(CorrectionRule.UnitPrices, 1_100m, 1_050m),
            ],
            finding.Steps.AsEnumerable());
        Assert.Equal(1_050m, finding.Price);
    }

    [Fact(DisplayName = "招标投标: 大写优先, 单价优先, 小数点明显错误的除外 (12号令 第十九条)"), Proves(typeof(SeveralInconsistenciesAreCorrectedInOrder))]
    public void TheTenderingRegimeKnowsNoOpeningTableRule()
    {
        var finding = SeveralInconsistenciesAreCorrectedInOrder.Of(Regime.Tendering, 1_000m, new("壹仟壹佰元整", 900m, []));

        Assert.Equal([new(CorrectionRule.Words, 1_000m, 1_100m)], finding.Steps.AsEnumerable());
    }
}
