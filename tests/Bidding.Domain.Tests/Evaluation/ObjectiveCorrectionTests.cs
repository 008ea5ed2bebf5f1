using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

/// <summary>87号令 第六十四条, the third case, against somebody who has read the ranking.</summary>
public class ObjectiveCorrectionTests
{
    /// <summary>李 gives 乙 three for its references, the others four.</summary>
    private static Story OneApart { get; } = Given(4m, 3m, 4m, 4m, 4m);

    [Fact(DisplayName = "客观分不一致的, 不得更正为没有任何成员给出的分值")]
    [Proves(typeof(AnObjectiveScoreMovesTowardsAgreement))]
    public void NobodyMovesToAValueOfHisOwn()
    {
        var refused = To(OneApart, 李, 5m).Refusal;

        Assert.Equal("objective-not-agreed", refused?.Code);
        Assert.Equal("87号令 第六十四条", refused?.Article.ToString());
        Assert.Equal("平台规则 评分 第一条", refused?.CitedIn(Regime.Tendering).Article.ToString());
        Assert.Equal(4m, Assert.IsType<ScoreCorrected>(To(OneApart, 李, 4m).News.Single()).To);
    }

    [Fact(DisplayName = "与多数一致的成员, 不得背离多数更正为少数成员的分值")]
    [Proves(typeof(AnObjectiveScoreMovesTowardsAgreement))]
    public void WhoAgreedMayNotMoveAway()
    {
        Assert.Equal("objective-not-agreed", To(OneApart, 张, 3m).Refusal?.Code);
        Assert.Equal("objective-not-agreed", To(OneApart, 张, 5m).Refusal?.Code);
        Assert.Null(To(Given(4m, 3m, 4m, 3m, 5m), 张, 3m).Refusal); // as many on either side: each may yield
    }

    [Fact(DisplayName = "持不同分值的成员已书面说明理由的, 其他成员可以据此更正; 多数成员更正之前, 任何人不得确认结果")]
    [Proves(typeof(AnObjectiveScoreMovesTowardsAgreement))]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void WhereTheMostAreMistakenTheyFollowTogether()
    {
        var spoken = OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, "第三份合同无验收证明。", "K1"));

        var one = To(spoken, 张, 3m);
        Assert.Equal("objective-scores-differ", one.When(王, new ConfirmResult(one.Digest)).Refusal?.Code);
        Assert.Equal([张.Id], Barriers.WaitingFor(one.State).Select(awaited => awaited.Member));
        Assert.Equal("nothing-to-explain", one.When(张, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, "同意评委乙。", "K1")).Refusal?.Code);

        var most = To(one, 王, 3m);
        Assert.Equal([赵.Id, 钱.Id], OwedAnswers.Of(most.State).Select(owed => owed.Member)); // now it is for them to follow or to say why not
        var all = To(To(most, 赵, 3m), 钱, 3m);
        Assert.Null(all.When(张, new ConfirmResult(all.Digest)).Refusal);
    }

    [Fact(DisplayName = "背离多数而无人跟从的, 改回多数的分值之后方可确认")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void WhoWentAloneGoesBack()
    {
        var alone = To(OneApart.When(李, new ExplainScore(乙.Id, FindingKind.ObjectiveDiffers, "第三份合同无验收证明。", "K1")), 张, 3m);

        var back = To(alone, 张, 4m);

        Assert.Empty(OwedAnswers.Of(back.State));
        Assert.Null(back.When(张, new ConfirmResult(back.Digest)).Refusal);
    }

    [Fact(DisplayName = "以公式所用数值有误为由单独更正客观分的, 其他成员未一并更正之前, 任何人不得确认结果")]
    [Proves(typeof(DifferingObjectiveScoresAreAnswered))]
    public void AQuantityOfOnesOwnBendsNothing()
    {
        var scored = Panel.Aggregate(Modes.InScoring, (story, member) => Bids.Aggregate(story, (so, bid) => so.When(member, Modes.Scores(bid))));
        var bent = scored.When(张, new CorrectScore(甲.Id, "K1", 5m, CorrectionGround.ArithmeticError, "投标函第 4 页为 36 个月", Quantity: 36m));
        Assert.IsType<ScoreCorrected>(bent.News.Single());

        Assert.Equal(new(FindingKind.ObjectiveDiffers, 甲.Id, 张.Id, "K1", ByCorrecting: true), Assert.Single(OwedAnswers.Of(bent.State)));
        Assert.Equal("objective-scores-differ", bent.When(李, new ConfirmResult(bent.Digest)).Refusal?.Code);
        Assert.Empty(OwedAnswers.Of(bent.When(张, new CorrectScore(甲.Id, "K1", 2.5m, CorrectionGround.ObjectiveDiffers, "以声明的 24 个月为准")).State));
    }

    private static Story To(Story story, PanelMember member, decimal value) =>
        story.When(member, new CorrectScore(乙.Id, "K1", value, CorrectionGround.ObjectiveDiffers, "重新核对业绩证明"));

    /// <summary>What the members, in the order of the panel, give 乙 for its references.</summary>
    private static Story Given(params decimal[] references) => Panel.Aggregate(Story.InScoring, (story, member) =>
        Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid, k1: bid == 乙 ? references[Panel.IndexOf(member)] : 4m))));
}
