using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class ConfirmationTests
{
    /// <summary>张 gives 乙 a four on an objective criterion, the others a five; 李 scores far below the others.</summary>
    private static Story WithFindings => Panel.Aggregate(Story.InScoring, (story, member) => Bids.Aggregate(story, (so, bid) =>
        so.When(member, (member, bid) switch
        {
            _ when member == 张 && bid == 乙 => Story.Scores(bid, k1: 4m),
            _ when member == 李 && bid == 丙 => Story.Scores(bid, 2m, 1m, 1m, 5m),
            _ => Story.Scores(bid, k1: 5m),
        })));

    [Fact(DisplayName = "确认只对同一结果摘要有效")]
    [Proves(typeof(AConfirmationCountsForOneResult))]
    public void AnotherDigestIsNotConfirmed()
    {
        var refused = Story.InSummary.When(张, new ConfirmResult(new string('0', 64)));

        Assert.Equal("digest-differs", refused.Refusal?.Code);
        Assert.Empty(refused.State.Confirmations);
    }

    [Fact(DisplayName = "任何更正使已作出的确认全部失效")]
    [Proves(typeof(AConfirmationCountsForOneResult))]
    public void ACorrectionVoidsEveryConfirmation()
    {
        var story = OwedAnswers.Of(WithFindings.State).Aggregate(WithFindings, (so, owed) => so.When(Panel.Single(member => member.Id == owed.Member), owed.Explain("坚持原评分")));
        var confirmed = story.When(李, new ConfirmResult(story.Digest)).When(赵, new ConfirmResult(story.Digest));
        Assert.Equal(2, confirmed.State.Confirmations.Count);

        var corrected = confirmed.When(张, new CorrectScore(乙.Id, "K1", 5m, CorrectionGround.ObjectiveDiffers, "漏计一项业绩"));

        Assert.IsType<ScoreCorrected>(corrected.News.Single());
        Assert.Empty(corrected.State.Confirmations);
        Assert.NotEqual(story.Digest, corrected.Digest);
        Assert.Equal("digest-differs", corrected.When(李, new ConfirmResult(story.Digest)).Refusal?.Code);
    }

    [Fact(DisplayName = "汇总后除法定四种情形外不得修改评分")]
    public void WithoutAFindingNoScoreChanges()
    {
        var refused = WithFindings.When(钱, new CorrectScore(甲.Id, "T1", 15m, CorrectionGround.AbnormalScore, "改变主意"));

        Assert.Equal("nothing-to-correct", refused.Refusal?.Code);
        Assert.Equal("87号令 第六十四条", refused.Refusal?.Article.ToString());
    }

    [Fact(DisplayName = "畸高畸低的评分由本人更正, 他人不得代为更正")]
    public void OnlyTheDeviatingMemberCorrectsHisScore()
    {
        var lawful = new CorrectScore(丙.Id, "T1", 11m, CorrectionGround.AbnormalScore, "误读总体方案");

        Assert.Null(WithFindings.When(李, lawful).Refusal);
        Assert.Equal("nothing-to-correct", WithFindings.When(张, lawful).Refusal?.Code);
    }

    [Fact(DisplayName = "全体确认同一结果后进入签署")]
    [Proves(typeof(ConfirmationBarrier))]
    public void AllConfirmationsOpenTheSigning() =>
        Assert.Equal(new PhaseOpened(Phase.Signing), Story.InSigning.News[^1]);

    [Fact(DisplayName = "重复确认不产生新的记录")]
    public void ARepeatedConfirmationIsAnsweredWithNothing()
    {
        var story = Story.InSummary;
        var twice = story.When(张, new ConfirmResult(story.Digest)).When(张, new ConfirmResult(story.Digest));

        Assert.Null(twice.Refusal);
        Assert.Empty(twice.News);
    }

    [Fact(DisplayName = "报告只入账一次, 任务重复运行不改变记录")]
    public void TheReportIsRecordedOnce()
    {
        var rendered = Story.Ended.When(Caller.System, new RecordReport(new string('c', 64), 1000, 12, 99));
        var again = rendered.When(Caller.System, new RecordReport(new string('d', 64), 1000, 12, 99));

        Assert.IsType<ReportRendered>(rendered.News.Single());
        Assert.Empty(again.News);
        Assert.Equal("not-yours", Story.Ended.When(Agency, new RecordReport("x", 1, 1, 1)).Refusal?.Code);
    }
}
