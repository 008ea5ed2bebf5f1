using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Pauses;

public class PausingTests
{
    private static Story Paused(Story story) => story.When(Supervisor, new Pause(PauseGround.Network, "滨州场地专线中断"));

    [Fact(DisplayName = "代理机构或监督暂停评审的, 各场地同时锁定; 恢复后继续")]
    public void APauseLocksEverySiteUntilItIsResumed()
    {
        var paused = Paused(Story.InScoring);

        Assert.Equal("paused", paused.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("paused", paused.When(钱, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("paused", Paused(paused).Refusal?.Code);
        Assert.Equal("text-missing", paused.When(Agency, new Resume(" ")).Refusal?.Code);

        var resumed = paused.When(Agency, new Resume("专线已恢复"));
        Assert.Null(resumed.When(张, Story.Scores(甲)).Refusal);
        Assert.Equal("not-paused", resumed.When(Agency, new Resume("x")).Refusal?.Code);
        Assert.Equal("not-yours", Story.InScoring.When(张, new Pause(PauseGround.Network, "x")).Refusal?.Code);
    }

    [Theory(DisplayName = "评审中的故障 4 小时内排除的继续; 超过的代理机构不得恢复, 只能封存并另行组建")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    [InlineData(240, null)]
    [InlineData(241, "fault-limit-passed")]
    public void AfterTheLimitOnlySealingIsLeft(int minutes, string? code)
    {
        var late = Paused(Story.InScoring).After(TimeSpan.FromMinutes(minutes));

        Assert.Equal(code, late.When(Agency, new Resume("专线已恢复")).Refusal?.Code);
    }

    [Theory(DisplayName = "故障时限之内, 代理机构不得以故障未排除封存; 监督人员说明理由可以封存")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    [InlineData(0, false)]
    [InlineData(240, false)]
    [InlineData(241, true)]
    public void WhileItMayStillBeCuredTheAgencyWaits(int minutes, bool sealedByAgency)
    {
        var stood = Paused(Story.InScoring).After(TimeSpan.FromMinutes(minutes));
        var seal = new SealAndReform(SealGround.FaultNotCured, "专线无法修复");

        Assert.Equal(sealedByAgency ? null : "fault-sealed-by-supervisor", stood.When(Agency, seal).Refusal?.Code);
        Assert.Equal(sealedByAgency ? "sealed-fault" : null, stood.When(Agency, seal).State.Termination?.Ground);
        Assert.Equal("sealed-fault", stood.When(Supervisor, seal).State.Termination?.Ground);
    }

    [Theory(DisplayName = "开始前的故障以 2 小时为限; 时限由组建时的约定配置")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    [InlineData(null, 120)]
    [InlineData(45, 45)]
    public void BeforeTheStartTheLimitIsTwoHoursUnlessAgreedOtherwise(int? agreed, int minutes)
    {
        var policy = agreed is { } start ? EvaluationPolicy.Default with { StartFaultMinutes = start } : null;
        var paused = Paused(Story.Convened(Cast.Convocation with { Policy = policy }));

        Assert.Equal(Story.Begin.AddMinutes(minutes), paused.State.Pause!.Due);
        Assert.Equal("fault-limit-passed", paused.After(TimeSpan.FromMinutes(minutes + 1)).When(Agency, new Resume("x")).Refusal?.Code);
    }

    [Theory(DisplayName = "开始前的故障自约定的评审时间起算 2 小时, 不论何时组建、何时暂停; 约定时间未到的、组建晚于约定之日的, 自暂停起算; 时限已过的, 即由监督人员决定")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    [InlineData(30, 120)]
    [InlineData(-45, 75)]
    [InlineData(-180, 0)]
    [InlineData(-2880, 120)]
    public void BeforeTheStartTheLimitRunsFromThePlannedStart(int plannedIn, int dueIn)
    {
        var paused = Paused(Story.Convened(Cast.Convocation with { MeetsAt = Story.Begin.AddMinutes(plannedIn) }));

        Assert.Equal(Story.Begin.AddMinutes(dueIn), paused.State.Pause!.Due);
        var late = paused.After(TimeSpan.FromMinutes(dueIn + 1));
        Assert.Equal("fault-limit-passed", late.When(Agency, new Resume("专线已恢复")).Refusal?.Code);
        Assert.Null(late.When(Supervisor, new Resume("专线已恢复, 准予开始")).Refusal);
    }

    [Fact(DisplayName = "开始前的时限在暂停时已过的, 恢复和以故障封存均由监督人员决定: 代理机构不得以一秒的故障结束评审")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void WhereTheWaitIsOverTheSupervisorDecides()
    {
        var late = Paused(Story.Convened(Cast.Convocation with { MeetsAt = Story.Begin.AddMinutes(-180) })).After(TimeSpan.FromMinutes(1));
        var seal = new SealAndReform(SealGround.FaultNotCured, "专线无法修复");

        Assert.Equal("fault-sealed-by-supervisor", late.When(Agency, seal).Refusal?.Code);
        Assert.Equal("fault-limit-passed", late.When(Agency, new Resume("专线已恢复")).Refusal?.Code);
        Assert.Equal("sealed-fault", late.When(Supervisor, seal).State.Termination?.Ground);
        Assert.Null(late.When(Supervisor, new Resume("准予开始")).Refusal);
    }

    [Fact(DisplayName = "前一日组建的, 时限仍自约定的评审时间起算, 反复暂停不得新的时限")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void ConveningTheDayBeforeGivesNoNewTime()
    {
        var start = Story.Begin.AddHours(16);
        var convened = Story.Convened(Cast.Convocation with { MeetsAt = start });
        var first = Paused(convened.After(TimeSpan.FromHours(16.5)));

        Assert.NotEqual(DueDates.Day(Story.Begin), DueDates.Day(start));
        Assert.Equal(start.AddMinutes(120), first.State.Pause!.Due);
        var again = Paused(first.After(TimeSpan.FromMinutes(80)).When(Agency, new Resume("已恢复")));
        Assert.Equal(start.AddMinutes(120), again.State.Pause!.Due);
    }

    [Fact(DisplayName = "约定之日组建的, 过了零点才暂停, 时限仍自约定的评审时间起算")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void MidnightGivesNoNewTime()
    {
        var convened = Story.Convened(Cast.Convocation with { MeetsAt = Story.Begin });
        var paused = Paused(convened.After(TimeSpan.FromHours(23)));

        Assert.NotEqual(DueDates.Day(Story.Begin), DueDates.Day(paused.Now));
        Assert.Equal(paused.State.Pause!.Since, paused.State.Pause.Due);
    }

    [Fact(DisplayName = "开始前更换成员的, 评审并未因此开始; 开始后更换成员的, 评审已经开始")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void AReplacementBeforeTheStartStartsNothing()
    {
        var replace = new ReplaceMember(李.Id, 孙, ReplacementGround.Absence, "未到场");
        var before = Paused(Story.Convened(Cast.Convocation with { MeetsAt = Story.Begin.AddMinutes(-60) }).When(Agency, replace));
        var after = Paused(Story.InScoringOf(Cast.Convocation with { MeetsAt = Story.Begin.AddMinutes(-60) }).When(Agency, replace));

        Assert.Equal(Phase.SignIn, after.State.Phase);
        Assert.Equal(Story.Begin.AddMinutes(60), before.State.Pause!.Due);
        Assert.Equal(after.State.Pause!.Since.AddMinutes(240), after.State.Pause.Due);
    }

    [Fact(DisplayName = "评审开始之后的故障自暂停起算 4 小时, 与约定的评审时间无关")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void OnceItHasBegunThePlannedStartIsPast()
    {
        var paused = Paused(Story.InScoringOf(Cast.Convocation with { MeetsAt = Story.Begin.AddMinutes(-60) }));

        Assert.Equal(paused.State.Pause!.Since.AddMinutes(240), paused.State.Pause.Due);
    }

    [Fact(DisplayName = "超过时限的暂停, 监督人员说明理由可以准予恢复, 评审接着进行; 没有理由的不得恢复")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void APauseIsNoVeto()
    {
        var late = Story.InScoring.When(Agency, new Pause(PauseGround.Other, "设备检修")).After(TimeSpan.FromMinutes(300));

        Assert.Equal("fault-limit-passed", late.When(Agency, new Resume("已检修")).Refusal?.Code);
        Assert.Equal("text-missing", late.When(Supervisor, new Resume("")).Refusal?.Code);
        var resumed = late.When(Supervisor, new Resume("设备完好, 没有封存的理由"));
        Assert.Equal(new PauseEnded("设备完好, 没有封存的理由"), resumed.News.Single());
        Assert.True(Assert.Single(resumed.State.EndedPauses).PastItsLimit);
        Assert.Null(resumed.When(张, Story.Scores(甲)).Refusal);
    }

    [Fact(DisplayName = "代理机构的各次暂停累计次数和时长, 不计监督人员的暂停")]
    [Proves(typeof(AFaultNotCuredInTimeEndsTheEvaluation))]
    public void ThePausesOfTheAgencyAreCounted()
    {
        var one = Story.InScoring.When(Agency, new Pause(PauseGround.Network, "专线中断")).After(TimeSpan.FromMinutes(50)).When(Agency, new Resume("已恢复"));
        var two = Paused(one).After(TimeSpan.FromMinutes(5)).When(Supervisor, new Resume("已核实"));
        var three = two.When(Agency, new Pause(PauseGround.Equipment, "摄像机故障")).After(TimeSpan.FromMinutes(7));

        Assert.Equal((2, TimeSpan.FromMinutes(57)), AFaultNotCuredInTimeEndsTheEvaluation.ByTheAgency(three.State, three.Now));
        Assert.False(one.State.EndedPauses.Single().PastItsLimit);
    }

    [Fact(DisplayName = "无法及时补足成员的, 停止评标, 封存资料, 重新组建")]
    [Proves(typeof(WhereThePanelCannotGoOnEverythingIsSealed))]
    public void WithoutASuccessorEverythingIsSealed()
    {
        var sealedUp = Story.InScoring.When(Agency, new SealAndReform(SealGround.NoSuccessor, "专家库无可补抽人员"));

        Assert.Equal(new EvaluationTerminated("sealed-no-successor", "专家库无可补抽人员"), sealedUp.News.Single());
        Assert.Equal("ended", sealedUp.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Null(sealedUp.State.RevealedScores);
    }

    [Theory(DisplayName = "组成不合法或受到非法干预的, 可以重新组建; 没有故障的不得以故障为由")]
    [Proves(typeof(WhereThePanelCannotGoOnEverythingIsSealed))]
    [InlineData(SealGround.CompositionUnlawful, "sealed-composition", null)]
    [InlineData(SealGround.Interference, "sealed-interference", null)]
    [InlineData(SealGround.FaultNotCured, null, "not-paused")]
    public void EachGroundHasItsWord(SealGround ground, string? word, string? code)
    {
        var story = Story.InReview.When(Supervisor, new SealAndReform(ground, "经核实"));

        Assert.Equal((word, code), (story.State.Termination?.Ground, story.Refusal?.Code));
    }

    [Fact(DisplayName = "采购任务取消的, 代理机构写明事由终止评审; 没有事由的不得终止")]
    [Proves(typeof(ATenderEndsWhenItsTaskIsCancelled))]
    public void ACancelledTaskEndsTheTender()
    {
        var ended = Story.InScoring.When(Agency, new Terminate("因重大变故, 采购任务取消"));

        Assert.Equal(new EvaluationTerminated("stopped", "因重大变故, 采购任务取消"), ended.News.Single());
        Assert.Equal("ended", ended.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("text-missing", Story.InScoring.When(Agency, new Terminate(" ")).Refusal?.Code);
        Assert.Equal("not-yours", Story.InScoring.When(张, new Terminate("不想评了")).Refusal?.Code);
    }

    [Fact(DisplayName = "评分揭示之后, 代理机构不得终止或封存评审, 只由监督人员作出")]
    [Proves(typeof(OnceRevealedOnlyTheSupervisorEndsTheEvaluation))]
    public void WhoKnowsTheResultDoesNotEndTheEvaluation()
    {
        var ends = new EvaluationCommand[] { new Terminate("采购任务取消"), new SealAndReform(SealGround.CompositionUnlawful, "经核实") };

        Assert.All(ends, end =>
        {
            Assert.NotNull(Story.InScoring.When(Agency, end).State.Termination);
            Assert.Equal("end-after-reveal", Story.InSummary.When(Agency, end).Refusal?.Code);
            Assert.Equal("end-after-reveal", Story.InSigning.When(Agency, end).Refusal?.Code);
            Assert.NotNull(Story.InSummary.When(Supervisor, end).State.Termination);
            var closedAgain = Story.InSummary.When(Agency, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病"));
            Assert.Null(closedAgain.State.RevealedScores);
            Assert.Equal("end-after-reveal", closedAgain.When(Agency, end).Refusal?.Code);
        });
    }

    [Fact(DisplayName = "暂停中仍可更换成员, 在线情况照常记录")]
    public void AMemberMayBeReplacedDuringAPause()
    {
        var replaced = Paused(Story.InScoring).When(Agency, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病"));

        Assert.Null(replaced.Refusal);
        Assert.Equal("paused", replaced.When(孙, new SignIn()).Refusal?.Code);
        Assert.Null(replaced.When(孙, new Connect("s", false, false)).Refusal);
        Assert.Equal("", EvaluationView.For(replaced.State, Operator)!.Pause!.Reason);
    }
}
