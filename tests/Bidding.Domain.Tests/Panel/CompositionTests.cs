using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Panels;

/// <summary>评标委员会的组成, asked through the convening itself: what the law forbids cannot be convened.</summary>
public sealed class CompositionTests
{
    [Theory(DisplayName = "评标委员会成员人数为五人以上单数")]
    [Proves(typeof(PanelIsOddAndFiveOrMore))]
    [InlineData(3, "panel-not-odd")]
    [InlineData(4, "panel-not-odd")]
    [InlineData(6, "panel-not-odd")]
    [InlineData(5, null)]
    [InlineData(9, null)]
    public void ThePanelIsOddAndFiveOrMore(int members, string? code) =>
        Assert.Equal(code, Convening(PanelOf(members, experts: members)));

    [Theory(DisplayName = "技术、经济等方面的专家不得少于成员总数的三分之二")]
    [Proves(typeof(TwoThirdsAreExperts))]
    [InlineData(5, 3, "too-few-experts")]
    [InlineData(5, 4, null)]
    [InlineData(9, 5, "too-few-experts")]
    [InlineData(9, 6, null)]
    public void TwoThirdsAreExperts(int members, int experts, string? code) =>
        Assert.Equal(code, Convening(PanelOf(members, experts)));

    [Theory(DisplayName = "采购预算金额在1000万元以上、技术复杂或者社会影响较大的, 评标委员会成员人数应当为7人以上单数")]
    [Proves(typeof(GrandProcurementNeedsSeven))]
    [InlineData("9999999.99", false, false, 5, null)]
    [InlineData("10000000", false, false, 5, "seven-needed")]
    [InlineData("10000000", false, false, 7, null)]
    [InlineData("100000", true, false, 5, "seven-needed")]
    [InlineData("100000", false, true, 5, "seven-needed")]
    public void AGrandProcurementNeedsSeven(string budget, bool complex, bool wideEffect, int members, string? code) =>
        Assert.Equal(code, Convening(PanelOf(members, members), new(decimal.Parse(budget), complex, wideEffect)));

    [Fact(DisplayName = "工程招标不适用政府采购七人以上的规定")]
    [Proves(typeof(GrandProcurementNeedsSeven))]
    public void TheTwoRegimesAreNotMixed() =>
        Assert.Null(Convening(PanelOf(5, 5), new(50_000_000m, Complex: true), Regime.Tendering));

    [Fact(DisplayName = "政府采购项目依87号令, 工程招标依招标投标法")]
    [Proves(typeof(PanelIsOddAndFiveOrMore))]
    public void ARefusalNamesTheLawOfItsRegime()
    {
        Composition four(Regime regime) => new(regime, PanelOf(4, 4), PanelDemand.None);

        Assert.Equal("87号令 第四十七条", four(Regime.GovernmentProcurement).WhyNot()[0].Article.ToString());
        Assert.Equal("招标投标法 第三十七条", four(Regime.Tendering).WhyNot()[0].Article.ToString());
    }

    [Fact(DisplayName = "参与采购文件论证的评审专家不得参加该项目的评标")]
    [Proves(typeof(AdviserOnTheDocumentsStaysOut))]
    public void WhoAdvisedOnTheDocumentsStaysOut() =>
        Assert.Equal("adviser-on-panel", Convening(Cast.Panel, new(1_000_000m, Advisers: [李.Id])));

    [Fact(DisplayName = "采购人代表不得担任评标委员会组长")]
    [Proves(typeof(RepresentativeMayNotChair))]
    public void TheRepresentativeMayNotChair()
    {
        var refused = Story.InChairElection.When(张, new VoteForChair(王.Id));

        Assert.Equal("representative-may-not-chair", refused.Refusal?.Code);
        Assert.Equal("87号令 第四十五条第四项", refused.Refusal?.Article.ToString());
        Assert.Null(RepresentativeMayNotChair.WhyNot(Regime.Tendering, 王));
    }

    [Fact(DisplayName = "每名成员只占一个席位")]
    [Proves(typeof(EachMemberHasOnePlace))]
    public void NobodySitsTwice() => Assert.Equal("member-twice", Convening([张, 李, 王, 赵, 赵]));

    [Fact(DisplayName = "远程异地评标的评标委员会成员分处两个以上场地")]
    [Proves(typeof(TwoSitesOrMore))]
    public void ThePanelSitsAtTwoSites() =>
        Assert.Equal("one-site", Convening([.. Cast.Panel.Select(member => member with { Site = "dongying" })]));

    [Theory(DisplayName = "每个场地的评标委员会成员不少于招标项目规定的人数")]
    [Proves(typeof(EachSiteHasItsLeast))]
    [InlineData(2, null)]
    [InlineData(3, "site-too-bare")]
    public void EachSiteHasItsLeast(int least, string? code) => Assert.Equal(code, Convening(Cast.Panel, new(0m, LeastPerSite: least)));

    [Fact(DisplayName = "组建时记入预算与标记, 未记入的旧记录照读")]
    public void WhatDecidedThePanelStandsInTheRecord()
    {
        var written = DomainJson.Write<EvaluationFact>(new EvaluationFact.EvaluationConvened(Cast.Convocation with { Demand = new(12_000_000m, Complex: true, Advisers: []) }));

        Assert.Contains("\"demand\":{\"budget\":\"12000000\",\"complex\":true,\"advisers\":[],\"leastPerSite\":1}", written, StringComparison.Ordinal);
        Assert.Equal(written, DomainJson.Write(DomainJson.Read<EvaluationFact>(written)));
        Assert.DoesNotContain("demand", DomainJson.Write<EvaluationFact>(new EvaluationFact.EvaluationConvened(Cast.Convocation)), StringComparison.Ordinal);
    }

    private static string? Convening(ImmutableArray<PanelMember> panel, PanelDemand? demand = null, Regime regime = Regime.GovernmentProcurement) =>
        Story.Convened(Cast.Convocation with { Panel = panel, Demand = demand, Method = Cast.Method with { Regime = regime, ReviewItems = [] } }).Refusal?.Code;

    private static ImmutableArray<PanelMember> PanelOf(int members, int experts) =>
    [
        .. Enumerable.Range(1, members).Select(number => new PanelMember(
            $"E{number}", $"评委{number}", $"site-{number % 2}", $"A-{number:00}", number <= experts ? MemberRole.Expert : MemberRole.Representative)),
    ];
}
