using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class DifferingObjectiveScoresTests
{
    private const string Text = "第三份合同无验收证明, 按四项计。";

    /// <summary>李 gives 乙 three for its references, the others four.</summary>
    private static Story OneApart { get; } = Scored((member, bid) => member == 李 && bid == 乙 ? 3m : 4m);

    [Fact(DisplayName = "客观评审因素评分不一致, 未更正也未说明的, 任何人不得确认结果; 只等待与多数不同的成员")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void NobodyConfirmsWhileAnObjectiveScoreDiffers()
    {
        var refused = OneApart.When(张, new ConfirmResult(OneApart.Digest)).Refusal;

        Assert.Equal(Refusals.ObjectiveScoresDiffer.Code, refused?.Code);
        Assert.Equal("87号令 第六十四条", refused?.Article.ToString());
        Assert.Equal(李.Alias, refused?.Data["members"]);
        Assert.Equal([李.Id], Barriers.WaitingFor(OneApart.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "当场更正为一致的, 不必说明, 全体可以确认")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void ACorrectedScoreNeedsNoExplanation()
    {
        var corrected = OneApart.When(李, new CorrectScore(乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "漏看一份合同"));

        Assert.Empty(OwedAnswers.Of(corrected.State));
        Assert.Equal(5, Barriers.WaitingFor(corrected.State).Length);
        Assert.Null(corrected.When(张, new ConfirmResult(corrected.Digest)).Refusal);
    }

    [Fact(DisplayName = "该成员坚持的, 书面说明理由后全体可以确认; 分值不变, 多数成员仍可更正")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void TheMemberMayKeepItAndSayWhy()
    {
        var explained = OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, Text, "K1"));

        Assert.Equal(new ScoreExplained(李.Id, 乙.Id, FindingKind.ObjectiveDiffers, Text, "K1"), explained.News.Single());
        Assert.Equal(OneApart.Digest, explained.Digest);
        Assert.Null(explained.When(张, new ConfirmResult(explained.Digest)).Refusal);
        Assert.Null(explained.When(张, new CorrectScore(乙.Id, "K1", 3m, CorrectionGround.ObjectiveDiffers, "同意评委乙的意见")).Refusal);
    }

    [Fact(DisplayName = "没有一个分值占多数的, 每个成员都须更正或者说明")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void WithoutAMajorityEverybodyAnswers()
    {
        var split = Scored((member, bid) => bid != 乙 ? 4m : member == 张 || member == 李 ? 3m : member == 王 || member == 赵 ? 5m : 4m);

        Assert.Equal(Panel.Select(member => member.Id), OwedAnswers.Of(split.State).Select(owed => owed.Member));
    }

    [Fact(DisplayName = "只由本人就本人的客观分说明一次; 其他成员、其他评分项没有可说明的")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void OnlyWhoStandsApartAnswers()
    {
        Assert.Equal("nothing-to-explain", OneApart.When(张, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, Text, "K1")).Refusal?.Code);
        Assert.Equal("nothing-to-explain", OneApart.When(李, new ExplainScore(甲.Id, FindingKind.ObjectiveDiffers, Text, "K1")).Refusal?.Code);
        Assert.Equal("nothing-to-explain", OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, Text, "T1")).Refusal?.Code);
        Assert.Equal("nothing-to-explain", OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, Text)).Refusal?.Code);
        Assert.Equal("nothing-to-explain", OneApart.When(李, new ExplainScore(乙.Id, FindingKind.Deviation, Text, "K1")).Refusal?.Code);
    }

    [Fact(DisplayName = "说明之后又更正该客观分的, 原说明失效; 更正其他评分项的, 仍然有效")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void ACorrectionTakesTheExplanationAway()
    {
        var explained = OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, Text, "K1"));

        Assert.Empty(explained.When(李, new CorrectScore(乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "复核后更正")).State.Explanations);
        Assert.Single(explained.State.Evolve(new ScoreCorrected(李.Id, 乙.Id, "T1", 12m, 11m, CorrectionGround.AbnormalScore, "误读"), explained.Now).Explanations);
    }

    [Fact(DisplayName = "代理机构不得从等待谁得知评分是否不一致")]
    public void TheAgencyDoesNotLearnWhoStandsApart()
    {
        Assert.Equal(5, EvaluationView.For(OneApart.State, Agency)!.WaitingFor.Length);
        Assert.Equal(李.Id, Assert.Single(EvaluationView.For(OneApart.State, Supervisor)!.WaitingFor).Member);
    }

    private static Story Scored(Func<PanelMember, EvaluatedBid, decimal> references) => Panel.Aggregate(Story.InScoring, (story, member) =>
        Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid, k1: references(member, bid)))));
}
