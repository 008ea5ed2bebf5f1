using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Conflicts.RelationKind;
using static Bidding.Domain.Tests.Conflicts.Town;

namespace Bidding.Domain.Tests.Conflicts;

/// <summary>回避: each ground in the words of the regulation, with the evidence that must come along.</summary>
public sealed class ConflictTests
{
    [Theory(DisplayName = "参加采购活动前3年内与供应商存在劳动关系的, 应当回避")]
    [Proves(typeof(EmployedByABidder))]
    [InlineData("2023-11-25", true)]
    [InlineData("2023-11-24", false)]
    public void WhoWorkedForABidderWithinThreeYearsStaysOut(string left, bool excluded)
    {
        Relation employed = new(孙.Person, Employed, 甲公司.Id, new(2015, 1, 1), DateOnly.Parse(left));

        var findings = Findings(孙, employed);

        Assert.Equal(excluded, findings.Any(finding => finding is { Rule: ConflictRule.Employment, Force: Force.Excludes }));
        Assert.All(findings, finding => Assert.Equal<Relation>([employed], finding.Evidence));
        Assert.All(findings, finding => Assert.Equal(甲公司.Id, finding.Party));
    }

    [Theory(DisplayName = "参加采购活动前3年内担任供应商的董事、监事的, 应当回避")]
    [Proves(typeof(OnTheBoardOfABidder))]
    [InlineData(Director, true)]
    [InlineData(BoardSupervisor, true)]
    [InlineData(Shareholder, false)]
    public void WhoSatOnABiddersBoardStaysOut(RelationKind seat, bool board) =>
        Assert.Equal(board, Findings(孙, new Relation(孙.Person, seat, 甲公司.Id)).Any(finding => finding.Rule == ConflictRule.Board));

    [Theory(DisplayName = "参加采购活动前3年内任职、任董事监事、控股或者持股的, 三年前当日仍应回避, 再早一日则否")]
    [Proves(typeof(EmployedByABidder)), Proves(typeof(OnTheBoardOfABidder)), Proves(typeof(ControlsABidder)), Proves(typeof(EconomicInterestInABidder))]
    [InlineData(Employed, ConflictRule.Employment)]
    [InlineData(Director, ConflictRule.Board)]
    [InlineData(BoardSupervisor, ConflictRule.Board)]
    [InlineData(Controls, ConflictRule.Control)]
    [InlineData(Shareholder, ConflictRule.EconomicInterest)]
    public void WhatEndedThreeYearsBeforeToTheDayStillCounts(RelationKind tie, ConflictRule rule)
    {
        var threeYearsBefore = Matter().On.AddYears(-3);

        Assert.Equal(Force.Excludes, Only(rule, Findings(孙, Ended(threeYearsBefore))).Force);
        Assert.Empty(Findings(孙, Ended(threeYearsBefore.AddDays(-1))));

        Relation Ended(DateOnly last) => new(孙.Person, tie, 甲公司.Id, new(2015, 1, 1), last);
    }

    [Fact(DisplayName = "参加采购活动前3年内是供应商的控股股东或者实际控制人的, 应当回避")]
    [Proves(typeof(ControlsABidder))]
    public void WhoControlsABidderStaysOut() =>
        Assert.Equal("政府采购法实施条例 第九条第三项", Only(ConflictRule.Control, Findings(孙, new Relation(孙.Person, Controls, 甲公司.Id))).Article.ToString());

    [Theory(DisplayName = "与供应商的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系的, 应当回避")]
    [Proves(typeof(NearRelativeOfABiddersPrincipal))]
    [InlineData(Spouse, LegalRepresentative)]
    [InlineData(Lineal, InCharge)]
    [InlineData(Collateral, LegalRepresentative)]
    [InlineData(InLaw, InCharge)]
    public void ARelativeOfABiddersPrincipalStaysOut(RelationKind kinship, RelationKind office)
    {
        Relation kin = new("P-principal", kinship, 孙.Person);
        Relation heads = new("P-principal", office, 甲公司.Id);

        var finding = Only(ConflictRule.NearRelative, Findings(孙, kin, heads));

        Assert.Equal(Force.Excludes, finding.Force);
        Assert.Equal<Relation>([kin, heads], finding.Evidence);
    }

    [Fact(DisplayName = "供应商一般职工的亲属只提示, 不排除")]
    [Proves(typeof(LinkedOverTwoSteps))]
    public void ARelativeOfAnybodyElseThereIsOnlyShown()
    {
        var findings = Findings(孙, new Relation(孙.Person, Spouse, "P-clerk"), new Relation("P-clerk", Employed, 甲公司.Id));

        Assert.Equal((ConflictRule.TwoSteps, Force.Prompts), (Assert.Single(findings).Rule, findings[0].Force));
    }

    [Fact(DisplayName = "经第三家企业两步之内与投标人相连的, 提示而不排除")]
    [Proves(typeof(LinkedOverTwoSteps))]
    public void ALinkOverAnotherCompanyIsShownWithItsPath()
    {
        Relation works = new(孙.Person, Employed, "C-subsidiary");
        Relation owned = new(甲公司.Id, Controls, "C-subsidiary");

        Assert.Equal<Relation>([works, owned], Only(ConflictRule.TwoSteps, Findings(孙, works, owned)).Evidence);
    }

    [Fact(DisplayName = "项目主管部门或者行政监督部门的人员不得担任评标委员会成员")]
    [Proves(typeof(StaffOfTheAuthority))]
    public void StaffOfTheAuthorityStaysOut()
    {
        Assert.Equal(财政局.Id, Only(ConflictRule.Authority, Findings(孙, new Relation(孙.Person, Official, 财政局.Id))).Party);
        Assert.Equal(财政局.Id, Only(ConflictRule.Authority, Findings(孙 with { Unit = 财政局.Name })).Party);
    }

    [Fact(DisplayName = "与投标人有经济利益关系, 可能影响对投标公正评审的, 不得担任评标委员会成员")]
    [Proves(typeof(EconomicInterestInABidder))]
    public void WhoHasAnInterestStaysOut()
    {
        Relation interest = new(孙.Person, Interest, 乙公司.Id);

        Assert.Equal("12号令 第十二条第三项", Only(ConflictRule.EconomicInterest, Findings(Regime.Tendering, 孙, interest)).Article.ToString());
        Assert.Equal("政府采购法实施条例 第九条第五项", Only(ConflictRule.EconomicInterest, Findings(孙, interest)).Article.ToString());
        Assert.Single(Findings(孙, interest with { Until = Matter().On }));
        Assert.Empty(Findings(孙, interest with { Until = Matter().On.AddDays(-1) }));
    }

    [Fact(DisplayName = "曾因在招标、评标活动中从事违法行为而受过行政处罚或刑事处罚的, 不得担任评标委员会成员")]
    [Proves(typeof(PunishedForMisconduct))]
    public void WhoWasPunishedStaysOut()
    {
        var punished = 孙 with { Record = [new(孙.Id, Punished, "鲁财罚〔2019〕3号", new(2019, 5, 1))] };

        Assert.Equal(Force.Excludes, Only(ConflictRule.Punished, Findings(Regime.Tendering, punished)).Force);
    }

    [Fact(DisplayName = "评审专家对本单位的政府采购项目只能作为采购人代表参与评审活动")]
    [Proves(typeof(SameEmployer))]
    public void WhoIsEmployedByThePurchaserIsNoExpertHere()
    {
        Assert.Equal("财库〔2016〕198号 第十六条第三款", Only(ConflictRule.SameEmployer, Findings(孙 with { Unit = 采购人.Name })).Article.ToString());
        Assert.Equal(回避单位.Id, Only(ConflictRule.SameEmployer, Findings(孙, new Relation(孙.Person, Employed, 回避单位.Id))).Party);
        Assert.Empty(Findings(孙, new Relation(孙.Person, Employed, 回避单位.Id, Until: new(2026, 11, 23))));
    }

    [Fact(DisplayName = "评标委员会成员有应当回避情形的, 应当主动提出回避")]
    [Proves(typeof(SelfDeclared))]
    public void WhoDeclaresItHimselfIsBelieved()
    {
        Relation declared = new(孙.Person, Other, 丙公司.Id, Until: new(2010, 1, 1), Source: RelationSource.Declared);

        Assert.Equal(Force.Excludes, Only(ConflictRule.SelfDeclared, Findings(孙, declared)).Force);
    }

    [Fact(DisplayName = "参与采购文件论证的评审专家不得参加该项目的评标")]
    [Proves(typeof(AdvisedOnTheDocuments))]
    public void WhoAdvisedOnTheDocumentsStaysOut()
    {
        var adviser = 孙 with { Record = [new(孙.Id, Advised, Lot)] };

        Assert.Equal(Force.Excludes, Only(ConflictRule.Adviser, Findings(adviser)).Force);
        Assert.Equal(Force.Prompts, Only(ConflictRule.Adviser, Findings(Regime.Tendering, adviser)).Force);
        Assert.Empty(Findings(孙 with { Record = [new(孙.Id, Advised, "another-lot")] }));
    }

    [Theory(DisplayName = "十二个月内为同一代理机构评审超过规定次数的, 提示而不排除")]
    [Proves(typeof(ServedTheSameAgencyTooOften))]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void WhoServesOneAgencyTooOftenIsShown(int times, bool shown)
    {
        ImmutableArray<Relation> served = [.. Enumerable.Range(1, times).Select(month => new Relation(Agency, Served, $"L-{month}", new DateOnly(2026, month, 1)))];
        Relation longAgo = new(Agency, Served, "L-0", new(2025, 11, 1)), elsewhere = new("other-agency", Served, "L-9", new(2026, 9, 1)), here = new(Agency, Served, Lot, new(2026, 11, 25));

        var findings = Findings(孙 with { Record = [.. served, longAgo, elsewhere, here] });

        Assert.Equal(shown ? [Force.Prompts] : [], findings.Select(finding => finding.Force));
        Assert.All(findings, finding => Assert.Equal<Relation>(served, finding.Evidence));
    }

    [Theory(DisplayName = "十二个月内共同评审超过规定次数的成员, 提示而不排除")]
    [Proves(typeof(ServedTogetherTooOften))]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void OldAcquaintancesAreShown(int times, int shown)
    {
        ImmutableArray<Relation> served = [.. Enumerable.Range(1, times).Select(month => new Relation("any", Served, $"L-{month}", new DateOnly(2026, month, 1)))];
        ImmutableArray<Relation> record = [.. served, new("any", Served, Lot, new DateOnly(2026, 11, 25))]; // the panel that was drawn here is no acquaintance of before
        var other = 孙 with { Id = "X-other", Record = record };

        Assert.Equal(shown, ServedTogetherTooOften.Of([孙 with { Record = record }, other, 孙 with { Id = "X-third" }], Matter()).Count());
    }

    [Fact(DisplayName = "与本项目无关的人, 一无所指")]
    public void NothingIsSaidOfWhoHasNothingToDoWithIt() =>
        Assert.Empty(Findings(孙, new Relation(孙.Person, Employed, "C-elsewhere"), new Relation("P-x", LegalRepresentative, 甲公司.Id)));

    private static Finding Only(ConflictRule rule, ImmutableArray<Finding> findings) => Assert.Single(findings, finding => finding.Rule == rule);
}
