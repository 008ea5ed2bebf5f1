using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class ExplanationTests
{
    private const string Text = "总体方案缺少应急预案。";

    private static Story WithOutlier => Story.WithOutlier;

    [Fact(DisplayName = "畸高畸低的评分未说明理由之前, 任何人不得确认结果")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void NobodyConfirmsBeforeTheExplanationIsGiven()
    {
        var story = WithOutlier;
        var refused = story.When(张, new ConfirmResult(story.Digest)).Refusal;

        Assert.Equal("explanations-owed", refused?.Code);
        Assert.Equal("87号令 第四十五条", refused?.Article.ToString());
        Assert.Equal(李.Alias, refused?.Data["members"]);
        Assert.DoesNotContain("4", refused?.Zh + refused?.NextZh, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "欠一份说明的, 只等待该成员, 不说全体未完成; 说明之后等待全体确认")]
    [Proves(typeof(ConfirmationBarrier))]
    public void OnlyWhoOwesIsWaitedFor()
    {
        Assert.Equal([李.Id], Barriers.WaitingFor(WithOutlier.State).Select(awaited => awaited.Member));
        var explained = WithOutlier.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, Text));
        Assert.Equal(5, Barriers.WaitingFor(explained.State).Length);
        Assert.Equal(4, Barriers.WaitingFor(explained.When(张, new ConfirmResult(explained.Digest)).State).Length);
    }

    [Fact(DisplayName = "成员说明理由后可以坚持原评分, 全体可以确认")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void TheMemberMayKeepHisScore()
    {
        var story = WithOutlier;
        var explained = story.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, Text));

        Assert.Equal(new ScoreExplained(李.Id, 丙.Id, FindingKind.Deviation, Text), explained.News.Single());
        Assert.Equal(story.Digest, explained.Digest);
        Assert.Empty(OutlyingScoresAreExplained.Owed(explained.State));
        Assert.Null(explained.When(张, new ConfirmResult(story.Digest)).Refusal);
    }

    [Fact(DisplayName = "只由本人说明, 说明一次, 且须有内容")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void OnlyWhoIsFoundExplains()
    {
        Assert.Equal("nothing-to-explain", WithOutlier.When(张, new ExplainScore(丙.Id, FindingKind.Deviation, Text)).Refusal?.Code);
        Assert.Equal("nothing-to-explain", WithOutlier.When(李, new ExplainScore(甲.Id, FindingKind.Deviation, Text)).Refusal?.Code);
        Assert.Equal("text-missing", WithOutlier.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, " ")).Refusal?.Code);
        var once = WithOutlier.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, Text));
        Assert.Empty(once.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, Text)).News);
        Assert.Equal("nothing-to-explain", once.When(李, new ExplainScore(丙.Id, FindingKind.Deviation, "又一理由")).Refusal?.Code);
    }

    [Fact(DisplayName = "说明之后又更正该投标评分的, 原说明失效; 更正后不再偏离的, 不必说明")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void ACorrectionTakesTheExplanationAway()
    {
        var corrected = WithOutlier
            .When(李, new ExplainScore(丙.Id, FindingKind.Deviation, Text))
            .When(李, new CorrectScore(丙.Id, "T1", 3m, CorrectionGround.AbnormalScore, "误读"));
        Assert.Empty(corrected.State.Explanations);
        Assert.Single(OutlyingScoresAreExplained.Owed(corrected.State));

        var like = new[] { ("T1", 12m), ("T2", 8m), ("T3", 7.5m) }.Aggregate(WithOutlier, (story, to) =>
            story.When(李, new CorrectScore(丙.Id, to.Item1, to.Item2, CorrectionGround.AbnormalScore, "误读")));
        Assert.Null(like.When(张, new ConfirmResult(like.Digest)).Refusal);
    }

    [Fact(DisplayName = "采购文件未设畸高畸低界限的, 修正 z 超过界限的成员仍须说明; 去一偏离率不再过问")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void WithoutALimitTheModifiedZStillBinds()
    {
        var lenient = Panel.Aggregate(
            Bids.Aggregate(Story.InScoring, (story, _) => story).At(Story.InScoring.State with { Convocation = Cast.Convocation with { Method = Cast.Method with { DeviationLimit = null } } }),
            (story, member) => Bids.Aggregate(story, (so, bid) => so.When(member, Scored(member, bid))));

        var owed = OutlyingScoresAreExplained.Owed(lenient.State).ToList();
        Assert.NotEmpty(owed);
        Assert.All(owed, one => Assert.Equal((FindingKind.ModifiedZ, 李.Id), (one.Kind, one.Member)));
        Assert.Equal("explanations-owed", lenient.When(张, new ConfirmResult(lenient.Digest)).Refusal?.Code);

        static SealScores Scored(PanelMember member, EvaluatedBid bid) => member == 李 ? Story.Scores(bid, 2m) : Story.Scores(bid, 12m - Panel.IndexOf(member) / 4m);
    }

    [Fact(DisplayName = "评分说明只给评委和监督人员, 代理机构从报告中得知")]
    [Proves(typeof(OutlyingScoresAreExplained))]
    public void TheAgencyReadsExplanationsInTheReport()
    {
        var explained = new ScoreExplained(李.Id, 丙.Id, FindingKind.Deviation, Text);

        Assert.Equal(explained, explained.For(Audience.Supervisors));
        Assert.Null(explained.For(Audience.Agency));
        Assert.Null(explained.For(Audience.Operators));
    }
}
