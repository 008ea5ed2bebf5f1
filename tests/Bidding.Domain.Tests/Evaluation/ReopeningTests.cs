using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class ReopeningTests
{
    private static readonly ReopenResult Asked = new(CorrectionGround.ObjectiveDiffers, "业绩证明第 3 页, 两名评委认定不一致。");

    private static Story Rendered => Story.Ended.When(Caller.System, new RecordReport(new string('c', 64), 1000, 12, 99));

    [Fact(DisplayName = "87号令 第六十四条: 签署后由原评标委员会重新评审, 全部确认和签署失效")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void AfterSigningTheSameCommitteeTakesItsResultUpAgain()
    {
        var again = Rendered.When(Supervisor, Asked);

        Assert.Equal(new EvaluationFact[] { new ResultReopened(Asked.Ground, Asked.Reason), new PhaseOpened(Phase.Summary) }, again.News.AsEnumerable());
        Assert.Equal((2, Phase.Summary), (again.State.Round, again.State.Phase));
        Assert.Equal(Panel, again.State.Panel);
        Assert.Empty(again.State.Confirmations);
        Assert.Empty(again.State.Signatures);
        Assert.Equal(Panel.Select(member => member.Id), Barriers.WaitingFor(again.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "重新评审后须重新确认、重新签署、重新生成报告; 前一份报告仍在记录中, 以后一份为准")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void TheSecondRoundHasItsOwnReportAndTheFirstStays()
    {
        var again = Rendered.When(Agency, Asked);
        Assert.Null(again.State.Report);
        Assert.Equal(new string('c', 64), again.State.LastReport?.Sha256);

        var confirmed = Panel.Aggregate(again, (story, member) => story.When(member, new ConfirmResult(story.Digest)));
        var ended = Panel.Aggregate(confirmed, (story, member) => story.When(member, new SignReport(story.Digest, null)));
        Assert.True(ended.State.IsEnded);

        var second = ended.When(Caller.System, new RecordReport(new string('d', 64), 1100, 13, 120, Round: 2));
        Assert.Equal(new string('d', 64), second.State.Report?.Sha256);
        Assert.Equal(2, second.Facts.Count(entry => entry.Fact is ReportRendered));
    }

    [Fact(DisplayName = "上一轮迟到的报告任务不得记入本轮")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void ALateJobOfTheFirstRoundRecordsNothing()
    {
        var again = Story.Ended.When(Agency, Asked);
        var confirmed = Panel.Aggregate(again, (story, member) => story.When(member, new ConfirmResult(story.Digest)));
        var ended = Panel.Aggregate(confirmed, (story, member) => story.When(member, new SignReport(story.Digest, null)));

        Assert.Equal("wrong-phase", ended.When(Caller.System, new RecordReport(new string('c', 64), 1, 1, 1)).Refusal?.Code);
    }

    [Fact(DisplayName = "签署尚未全部完成时, 同样可以请求重新评审")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void WhileSomeHaveSignedItMayBeAskedForToo()
    {
        var signing = Story.InSigning.When(张, new SignReport(Story.InSigning.Digest, null));

        Assert.Empty(signing.When(Supervisor, Asked).State.Signatures);
    }

    [Fact(DisplayName = "只由代理机构或监督人员请求, 须有理由, 且在签署开始之后")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void WhoMayAskAndWhen()
    {
        Assert.Equal("not-yours", Story.Ended.When(张, Asked).Refusal?.Code);
        Assert.Equal("not-yours", Story.Ended.When(Operator, Asked).Refusal?.Code);
        Assert.Equal("text-missing", Story.Ended.When(Agency, Asked with { Reason = "" }).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InSummary.When(Agency, Asked).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.Ended.When(Agency, Asked).When(Agency, Asked).Refusal?.Code);
        Assert.Equal("ended", Story.InScoring.When(Agency, new Terminate("停电")).When(Agency, Asked).Refusal?.Code);
        Assert.Equal("nothing-to-correct", Story.Ended.When(Agency, Asked with { Ground = CorrectionGround.TenderDocuments }).Refusal?.Code);
    }

    [Theory(DisplayName = "招标文件另有规定的情形, 政府采购不得据以重新评审")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    [InlineData(Regime.Tendering, null)]
    [InlineData(Regime.GovernmentProcurement, "nothing-to-correct")]
    public void WhatTheTenderDocumentsSayDoesNotBindProcurement(Regime regime, string? refusal)
    {
        var method = CorrectableMethod with { Regime = regime };
        var ended = Story.Ended.At(Story.Ended.State with { Convocation = Story.Ended.State.Convocation! with { Method = method } });

        Assert.Equal(refusal, ended.When(Agency, Asked with { Ground = CorrectionGround.TenderDocuments }).Refusal?.Code);
    }

    [Fact(DisplayName = "重新评审由原评标委员会进行: 其间不更换成员; 不能完成的, 封存资料, 重新组建")]
    [Proves(typeof(AResultTakenUpAgainKeepsItsCommittee))]
    public void InTheSecondRoundNobodyIsReplaced()
    {
        var replacing = new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病");
        Assert.Null(Story.InSigning.When(Agency, replacing).Refusal);

        var again = Rendered.When(Supervisor, Asked).When(Agency, replacing);

        Assert.Equal("original-committee", again.Refusal?.Code);
        Assert.Equal(Panel, again.State.Panel);
        Assert.True(again.When(Supervisor, new SealAndReform(SealGround.NoSuccessor, "李秀兰突发疾病, 不能完成重新评审")).State.IsEnded);
    }

    [Fact(DisplayName = "重新评审期间每个人看到的, 与服务器给出的一致")]
    [Proves(typeof(ResultIsTakenUpAgainByTheOriginalCommittee))]
    public void EverybodySeesTheSecondRound()
    {
        var present = Panel.Aggregate(Story.Convened(), (story, member) => story.When(member, new Connect("s-" + member.Id, false, false)));
        Assert.NotEmpty(present.State.Presence);
        var again = Rendered.When(Agency, Asked);
        foreach (var person in new[] { 张.Caller(), Agency, Supervisor, Operator })
        {
            var folded = again.Facts.Aggregate(Evaluation.None, (state, entry) =>
                entry.Fact.For(Audiences.Of(person)!.Value) is { } visible ? state.Evolve(visible, entry.At) : state);
            Assert.Equal(
                Json.DomainJson.Write(EvaluationView.For(again.State, person)!), Json.DomainJson.Write(EvaluationView.For(folded, person)!));
        }

        Assert.Equal(Asked.Reason, EvaluationView.For(again.State, 张.Caller())!.Reopenings.Single().Reason);
        Assert.Empty(EvaluationView.For(again.State, Operator)!.Reopenings);
    }
}
