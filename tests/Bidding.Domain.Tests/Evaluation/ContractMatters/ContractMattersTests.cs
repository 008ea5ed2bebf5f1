using Bidding.Domain.Evaluations;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.ContractMatters;

public class ContractMattersTests
{
    private static readonly NoteContractMatters Matters = new("须核实项目负责人的社会保险缴纳证明");

    private static Story Tendering => Story.TenderingInSummary;

    [Fact(DisplayName = "签订合同前要处理的事宜由组长代表评标委员会记录, 已作的确认失效")]
    [Proves(typeof(TheReportNamesWhatIsLeftBeforeTheContract))]
    public void TheChairNotesThemAndConfirmationsAreAskedAgain()
    {
        var confirmed = Tendering.When(李, new ConfirmResult(Tendering.Digest));
        Assert.Equal(["E2"], confirmed.State.Confirmations.Keys);

        var noted = confirmed.When(张, Matters);

        Assert.Equal([new ContractMattersNoted(张.Id, Matters.Text)], noted.News.AsEnumerable());
        Assert.Empty(noted.State.Confirmations);
        Assert.Equal(Matters.Text, EvaluationView.For(noted.State, 李.Caller())!.ContractMatters?.Text);
        Assert.Null(EvaluationView.For(noted.State, Agency)!.ContractMatters); // the agency reads them in the report
        Assert.Empty(noted.When(张, Matters).News);
    }

    [Fact(DisplayName = "确认的就是印出的: 结果摘要包含此项, 未见此项而作的确认、签署不计")]
    [Proves(typeof(AConfirmationCountsForOneResult))]
    public void WhatIsConfirmedIsWhatIsPrinted()
    {
        var onItsWay = new ConfirmResult(Tendering.Digest);
        var noted = Tendering.When(张, Matters);
        var changed = noted.When(张, new NoteContractMatters("另须核实履约保证金"));

        Assert.Equal("digest-differs", noted.When(李, onItsWay).Refusal?.Code);
        Assert.Equal("digest-differs", changed.When(李, new ConfirmResult(noted.Digest)).Refusal?.Code);
        var signing = Panel.Aggregate(changed, (story, member) => story.When(member, new ConfirmResult(changed.Digest)));
        Assert.Equal(Phase.Signing, signing.State.Phase);
        Assert.Equal("digest-differs", signing.When(李, new SignReport(noted.Digest, null)).Refusal?.Code);
    }

    [Fact(DisplayName = "组长以外的成员不作此项记录; 须写明内容; 只在汇总阶段")]
    [Proves(typeof(TheReportNamesWhatIsLeftBeforeTheContract))]
    public void OnlyTheChairOnlyInTheSummary()
    {
        Assert.Equal("contract-matters-chair", Tendering.When(李, Matters).Refusal?.Code);
        Assert.Equal("text-missing", Tendering.When(张, new NoteContractMatters(" ")).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InScoring.When(张, Matters).Refusal?.Code);
        Assert.Equal("not-yours", Tendering.When(Agency, Matters).Refusal?.Code);
    }

    [Fact(DisplayName = "政府采购的评标报告没有此项")]
    [Proves(typeof(TheReportNamesWhatIsLeftBeforeTheContract))]
    public void ProcurementHasNoSuchItem() => Assert.Equal("contract-matters-not-here", Story.InSummary.When(张, Matters).Refusal?.Code);

    [Fact(DisplayName = "更换成员后, 此前所记随结果失效, 由评标委员会重新记录")]
    public void AReplacementVoidsThem()
    {
        var noted = Tendering.When(张, Matters);

        Assert.Null(noted.When(Agency, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病")).State.ContractMatters);
    }
}
