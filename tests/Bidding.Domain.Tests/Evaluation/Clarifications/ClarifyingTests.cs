using Bidding.Domain.Evaluations;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Clarifications;

public class ClarifyingTests
{
    private static readonly AskClarification Question = new(乙.Id, "请说明质保期的起算时间。", Minutes: 60);

    private static Story Asked => Story.InScoring.When(张, Question);

    private static Story Released => Asked.When(Supervisor, new ReleaseClarification(1));

    [Fact(DisplayName = "澄清由评标委员会提出, 组长代表发出; 其他人不得提出")]
    [Proves(typeof(OnlyTheCommitteeAsks))]
    public void TheChairAsksForTheCommittee()
    {
        Assert.Equal(new ClarificationAsked(1, 乙.Id, 张.Id, Question.Question, 60), Asked.News.Single());
        Assert.Equal("chair-asks", Story.InScoring.When(李, Question).Refusal?.Code);
        Assert.Equal("not-yours", Story.InScoring.When(Agency, Question).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InSigning.When(张, Question).Refusal?.Code);
        Assert.Equal("text-missing", Story.InScoring.When(张, Question with { Question = " " }).Refusal?.Code);
        Assert.Equal("clarification-time", Story.InScoring.When(张, Question with { Minutes = 0 }).Refusal?.Code);
    }

    [Fact(DisplayName = "约定须放行的, 监督放行后投标人方可答复; 未约定的提出即放行")]
    [Proves(typeof(OnlyTheCommitteeAsks))]
    public void TheSupervisorReleasesWhereTheConvocationSaysSo()
    {
        Assert.Equal("unsolicited", Asked.When(Agency, new AnswerClarification(1, "自验收合格之日起算。", null)).Refusal?.Code);
        Assert.Equal("not-yours", Asked.When(Agency, new ReleaseClarification(1)).Refusal?.Code);
        Assert.Equal(Story.Begin.AddMinutes(60), Released.State.Clarifications[0].Deadline);

        var free = Story.InScoring.At(Story.InScoring.State with
        {
            Convocation = Cast.Convocation with { Policy = EvaluationPolicy.Default with { ClarificationsReleased = false } },
        }).When(张, Question);
        Assert.Equal(new ClarificationReleased(1), free.News[1]);
    }

    [Fact(DisplayName = "监督认为不当的, 退回评标委员会并说明理由")]
    public void TheSupervisorReturnsAQuestionWithAReason()
    {
        Assert.Equal("text-missing", Asked.When(Supervisor, new ReturnClarification(1, "")).Refusal?.Code);
        var returned = Asked.When(Supervisor, new ReturnClarification(1, "问题带有暗示"));

        Assert.Equal(ClarificationState.Returned, returned.State.Clarifications[0].StateAt(returned.Now));
        Assert.Equal("clarification-over", returned.When(Supervisor, new ReleaseClarification(1)).Refusal?.Code);
        Assert.Equal("unknown-clarification", returned.When(Supervisor, new ReleaseClarification(2)).Refusal?.Code);
        Assert.Equal("unsolicited", returned.When(Agency, new AnswerClarification(1, "x", null)).Refusal?.Code);
    }

    [Fact(DisplayName = "答复连同文件摘要入档, 评标委员会可见; 只答复一次")]
    [Proves(typeof(NothingUnsolicitedEnters))]
    public void TheAnswerEntersOnceWithItsFile()
    {
        var file = new Bidding.Domain.Openings.BidFile("f-1", "质保承诺.pdf", 20480, new string('c', 64));
        var answered = Released.When(Agency, new AnswerClarification(1, "自验收合格之日起算。", file));

        Assert.Equal(new ClarificationAnswered(1, "自验收合格之日起算。", file), answered.News.Single());
        Assert.Equal("自验收合格之日起算。", EvaluationView.For(answered.State, 钱.Caller())!.Clarifications.Single().Answer!.Text);
        Assert.Equal("unsolicited", answered.When(Agency, new AnswerClarification(1, "再补充一点", null)).Refusal?.Code);
        Assert.Equal("not-yours", Released.When(Supervisor, new AnswerClarification(1, "x", null)).Refusal?.Code);
    }

    [Fact(DisplayName = "不得接受投标人主动提出的澄清、说明")]
    [Proves(typeof(NothingUnsolicitedEnters))]
    public void NobodyExplainsUnasked()
    {
        var refused = Story.InScoring.When(Agency, new AnswerClarification(0, "投标人主动说明", null));

        Assert.Equal("unsolicited", refused.Refusal?.Code);
        Assert.Equal("招标投标法实施条例 第五十二条", Domain.Rules.Refusals.Unsolicited.Article.ToString());
        Assert.Equal(Domain.Rules.Article.Order87("第五十一条").ToString(), refused.Refusal?.Article.ToString()); // this lot is government procurement
    }

    [Theory(DisplayName = "逾期的答复不予接受")]
    [Proves(typeof(NothingUnsolicitedEnters))]
    [InlineData(60, null)]
    [InlineData(61, "clarification-late")]
    public void ALateAnswerIsNotAccepted(int minutes, string? code) =>
        Assert.Equal(code, Released.After(TimeSpan.FromMinutes(minutes)).When(Agency, new AnswerClarification(1, "自验收合格之日起算。", null)).Refusal?.Code);

    [Fact(DisplayName = "澄清未答复且未到时限的, 不得确认结果; 组长可以撤回")]
    public void TheResultWaitsForTheAnswer()
    {
        var story = Story.InSummary.When(张, Question);
        Assert.Equal("clarification-pending", story.When(李, new ConfirmResult(story.Digest)).Refusal?.Code);
        Assert.Equal("chair-asks", story.When(李, new WithdrawClarification(1)).Refusal?.Code);

        Assert.Null(story.When(张, new WithdrawClarification(1)).When(李, new ConfirmResult(story.Digest)).Refusal);
        Assert.Null(story.When(Supervisor, new ReleaseClarification(1)).After(TimeSpan.FromMinutes(61)).When(李, new ConfirmResult(story.Digest)).Refusal);
    }

    [Fact(DisplayName = "没有提出过的澄清, 无可放行、退回或答复")]
    public void NothingThatWasNotAskedIsReleasedOrAnswered()
    {
        Assert.Equal("unknown-clarification", Story.InScoring.When(Supervisor, new ReleaseClarification(7)).Refusal?.Code);
        Assert.Equal("unknown-clarification", Story.InScoring.When(Supervisor, new ReturnClarification(7, "理由")).Refusal?.Code);
    }
}
