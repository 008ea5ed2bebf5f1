using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Rules;
using Microsoft.Extensions.Configuration;

namespace Bidding.Web.Tests.Rules;

public class RulePacksTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static RulePacks With(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build());

    [Fact(DisplayName = "本机构的配置与规则页所示、组建评审所用为同一数值")]
    public void WhatIsShownIsWhatIsFrozen()
    {
        var packs = With(
            ("Evaluation:StartFaultMinutes", "90"), ("Evaluation:FaultMinutes", "300"), ("Evaluation:SigningMinutes", "20"), ("Evaluation:GraceSeconds", "45"),
            ("Evaluation:DeviationLimit", "0.25"), ("Rules:VideoKeptDays", "180"));
        var pack = packs.For(Regime.Tendering, Today);

        Assert.Equal((90, 300, 20, 45), (packs.Policy.StartFaultMinutes, packs.Policy.FaultMinutes, packs.Policy.SigningMinutes, packs.GraceSeconds));
        Assert.Equal([1.5m, 5m, 20m, 45m, 0.25m], new[] { "fault-before", "fault-during", "signing", "grace", "deviation" }.Select(code => pack.Value(code)!.Value));
        Assert.Equal(180, pack.Periods.Single(period => period.Code == "video-kept").Length);
    }

    [Fact(DisplayName = "回避追溯年数只在待核的招标规则中可以配置, 政府采购的三年不得缩短 (条例 第九条); 配置的数值即抽取所用")]
    public void NobodyShortensTheYearsOfProcurement()
    {
        var packs = With(("Draw:LookBackYears", "1"), ("Draw:ServedMost", "5"), ("Draw:EarliestWorkingDays", "1"));

        Assert.Equal((3, 5), (packs.Avoidance(Regime.GovernmentProcurement).LookBackYears, packs.Avoidance(Regime.GovernmentProcurement).ServedMost));
        Assert.Equal((1, 5), (packs.Avoidance(Regime.Tendering).LookBackYears, packs.Avoidance(Regime.Other).ServedMost));
        Assert.Equal([3m, 5m, 1m], new[] { "conflict-years", "served-most", "draw-before" }.Select(code => packs.For(Regime.GovernmentProcurement, Today).Value(code)!.Value));
        Assert.Equal((1m, 1), (packs.For(Regime.Tendering, Today).Value("conflict-years")!.Value, packs.DrawEarliestWorkingDays));
    }

    [Theory(DisplayName = "抽取的天数配置超出范围的, 服务器不启动, 写明是哪一项和范围: 否则每一次抽取都会被拒绝, 而经办人无从更正")]
    [InlineData("Draw:EarliestWorkingDays", "367")]
    [InlineData("Draw:EarliestWorkingDays", "-1")]
    [InlineData("Draw:MostDaysAhead", "0")]
    [InlineData("Draw:MostDaysAhead", "3661")]
    public void ASettingOutsideItsBoundsIsSaidAtTheStart(string key, string value)
    {
        var said = Assert.Throws<InvalidOperationException>(() => With((key, value))).Message;

        Assert.StartsWith($"{key} 应在 ", said, StringComparison.Ordinal);
        Assert.Contains($"现为 {value}", said, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有配置的, 用稳妥的默认值")]
    public void WithoutSettingsTheDefaultsStand()
    {
        Assert.Equal(EvaluationPolicy.Default, With().Policy);
        Assert.Equal(RulePack.For(Regime.Other, Today).Values.AsEnumerable(), With().For(Regime.Other, Today).Values.AsEnumerable());
        Assert.Equal(90, With().For(Regime.Tendering, Today).Periods.Single(period => period.Code == "video-kept").Length);
    }

    [Theory(DisplayName = "待核的数值或者由本机构配置, 或者写明固定的理由, 二者必居其一")]
    [InlineData(Regime.Tendering)]
    [InlineData(Regime.GovernmentProcurement)]
    [InlineData(Regime.Other)]
    public void WhatIsUnconfirmedIsSetHereOrFixedWithAReason(Regime regime)
    {
        var pack = With().For(regime, Today);
        string[] unconfirmed = [.. pack.Values.Where(value => value.Unconfirmed).Select(value => value.Code), .. pack.Periods.Where(period => period.Unconfirmed).Select(period => period.Code)];

        Assert.All(unconfirmed, code => Assert.True(With().IsSetHere(regime, code) != (FixedThoughUnconfirmed.Why(code) is not null), code));
        Assert.Equal("0", With(("Evaluation:ClarificationsReleased", "false")).For(regime, Today).Value("clarifications-released")!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory(DisplayName = "能够配置的都是待核的数值, 没有一个是法定的")]
    [InlineData(Regime.Tendering)]
    [InlineData(Regime.GovernmentProcurement)]
    [InlineData(Regime.Other)]
    public void OnlyWhatIsUnconfirmedIsSetHere(Regime regime)
    {
        var pack = With().For(regime, Today);

        Assert.All(pack.Values.Where(value => With().IsSetHere(regime, value.Code)), value => Assert.True(value.Unconfirmed, value.Code));
        Assert.All(pack.Periods.Where(period => With().IsSetHere(regime, period.Code)), period => Assert.True(period.Unconfirmed, period.Code));
    }
}
