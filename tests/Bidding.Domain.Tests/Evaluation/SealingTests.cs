using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class SealingTests
{
    public static TheoryData<string, SealScores> BadScores => new()
    {
        { "score-out-of-range", Story.Scores(甲, t1: 15.01m) },
        { "score-out-of-range", Story.Scores(甲, t1: -0.5m) },
        { "score-off-step", Story.Scores(甲, t3: 7.25m) },
        { "score-off-step", Story.Scores(甲, t1: 1.0000001m) },
        { "score-missing", new SealScores(甲.Id, [new("T1", 1m), new("T2", 1m), new("T3", 1m)]) },
        { "score-missing", new SealScores(甲.Id, [new("T1", 1m), new("T1", 2m), new("T2", 1m), new("T3", 1m), new("K1", 1m)]) },
        { "unknown-criterion", new SealScores(甲.Id, [new("X9", 1m)]) },
        { "unknown-bid", new SealScores("B9", []) },
    };

    [Theory(DisplayName = "不合规则的评分被拒绝, 状态不变, 拒绝中不含分值")]
    [MemberData(nameof(BadScores))]
    [Proves(typeof(EveryCriterionIsScored))]
    [Proves(typeof(OnlyCriteriaOfTheTenderDocumentsAreScored))]
    public void ABadScoreIsRefusedByNameAndChangesNothing(string code, SealScores command)
    {
        var before = Story.InScoring;

        var after = before.When(张, command);

        Assert.Equal(code, after.Refusal?.Code);
        Assert.Same(before.State, after.State);
        Assert.DoesNotContain("15.01", after.Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "被否决的投标不再评分")]
    [Proves(typeof(ARejectedBidIsNotScored))]
    public void ARejectedBidIsNotScored()
    {
        var rejected = Panel.Aggregate(Story.InReview, (story, member) => Bids.Aggregate(story, (so, bid) =>
            so.When(member, bid == 甲 ? Story.Failed(bid) : Story.Passed(bid))));

        Assert.Equal("bid-rejected", rejected.When(张, Story.Scores(甲)).Refusal?.Code);
    }

    [Fact(DisplayName = "封存后须先撤回才能修改; 撤回后再封存是新的一轮")]
    [Proves(typeof(ASealedSheetIsWithdrawnBeforeItChanges))]
    public void ASealedSheetIsChangedOnlyByWithdrawingIt()
    {
        var once = Story.InScoring.When(张, Story.Scores(甲));

        Assert.Equal("already-sealed", once.When(张, Story.Scores(甲, t1: 1m)).Refusal?.Code);

        var twice = once.When(张, new WithdrawScores(甲.Id)).When(张, Story.Scores(甲, t1: 1m));
        Assert.Equal(2, Assert.IsType<ScoresSealed>(twice.News.Single()).Round);
    }

    [Fact(DisplayName = "他人不得封存或撤回成员的评分")]
    [Proves(typeof(Admission))]
    public void NobodyElseMaySealOrWithdraw()
    {
        var story = Story.InScoring.When(张, Story.Scores(甲));

        Assert.Equal("not-yours", story.When(Stranger, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("not-yours", story.When(Agency, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("not-yours", story.When(Supervisor, new WithdrawScores(甲.Id)).Refusal?.Code);
        Assert.Equal("not-sealed", story.When(李, new WithdrawScores(甲.Id)).Refusal?.Code);
    }

    [Fact(DisplayName = "在其他阶段不得评分")]
    [Proves(typeof(Admission))]
    public void ScoringHasItsPhase()
    {
        Assert.Equal("wrong-phase", Story.InReview.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InSummary.When(张, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InSummary.When(张, new WithdrawScores(甲.Id)).Refusal?.Code);
        Assert.Equal("ended", Story.Ended.When(张, Story.Scores(甲)).Refusal?.Code);
    }

    [Fact(DisplayName = "最后一份评分封存时, 全部评分在同一次入账中揭示, 顺序与到达无关")]
    [Proves(typeof(ScoringBarrier))]
    [Proves(typeof(SheetOrder))]
    public void TheLastSealRevealsAllSheetsAtOnce()
    {
        var revealed = Assert.Single(Story.InSummary.Facts, fact => fact.Fact is ScoresRevealed).Fact as ScoresRevealed;

        Assert.Equal(Panel.Length * Bids.Length, revealed!.Sheets.Length);
        Assert.Equal([("E1", "B1"), ("E1", "B2")], revealed.Sheets.Take(2).Select(sheet => (sheet.Member, sheet.Bid)));
    }

    [Fact(DisplayName = "封存的评分与承诺不符的, 不予揭示, 并指明是谁的哪一份")]
    [Proves(typeof(NothingIsRevealedThatBreaksItsCommitment))]
    public void ASheetThatDoesNotMatchItsCommitmentStopsTheReveal()
    {
        var story = Story.InScoring.When(张, Story.Scores(甲));
        var key = new SheetKey(张.Id, 甲.Id);
        var sheet = story.State.Scores[key];
        var forged = sheet with { Sealed = sheet.Sealed! with { Commitment = new string('0', 64) } };
        var tampered = story.At(story.State with { Scores = story.State.Scores.SetItem(key, forged) });
        var rest = from member in Panel from bid in Bids where (member, bid) != (张, 甲) select (member, bid);

        var last = rest.Aggregate(tampered, (so, one) => so.When(one.member, Story.Scores(one.bid)));

        Assert.Equal("seal-broken", last.Refusal?.Code);
        Assert.Equal(("E1", "B1"), (last.Refusal!.Data["member"], last.Refusal.Data["bid"]));
        Assert.Null(last.State.RevealedScores);
    }

    [Fact(DisplayName = "一份封存的评分不能移到另一投标、另一成员或另一轮")]
    [Proves(typeof(Commitment))]
    public void ASealedSheetCannotBeTransplanted()
    {
        var story = Story.InScoring.When(张, Story.Scores(甲));
        var sheet = story.State.Scores[new(张.Id, 甲.Id)];

        Assert.NotNull(OpenSeal.Instance.Open(SheetText.Binding(story.State, "score", 1, 张.Id, 甲.Id), sheet.Sealed!));
        Assert.Null(OpenSeal.Instance.Open(SheetText.Binding(story.State, "score", 1, 张.Id, 乙.Id), sheet.Sealed!));
        Assert.Null(OpenSeal.Instance.Open(SheetText.Binding(story.State, "score", 1, 李.Id, 甲.Id), sheet.Sealed!));
        Assert.Null(OpenSeal.Instance.Open(SheetText.Binding(story.State, "score", 2, 张.Id, 甲.Id), sheet.Sealed!));
        Assert.Null(OpenSeal.Instance.Open(SheetText.Binding(story.State, "review", 1, 张.Id, 甲.Id), sheet.Sealed!));
    }

    [Fact(DisplayName = "封存体等长: 长度不泄露评分")]
    public void EverySealedBodyHasTheSameLength()
    {
        var low = Story.InScoring.When(张, Story.Scores(甲, 0m, 0m, 0m, 0m)).State.Scores[new(张.Id, 甲.Id)];
        var high = Story.InScoring.When(张, Story.Scores(甲, 13.5791m, 9.99m, 9.5m, 5m)).State.Scores[new(张.Id, 甲.Id)];

        Assert.Equal(low.Sealed!.Body!.Length, high.Sealed!.Body!.Length);
    }

    [Fact(DisplayName = "一份表至多封存 20 次: 第 20 次之后不再撤回, 最后封存的有效; 审查表与评分表相同")]
    [Proves(typeof(ASealedSheetIsWithdrawnBeforeItChanges))]
    public void ASheetIsNotWithdrawnWithoutEnd()
    {
        var scored = Enumerable.Range(0, 19).Aggregate(Story.InScoring, (story, _) => story.When(Cast.张, Story.Scores(Cast.甲)).When(Cast.张, new WithdrawScores(Cast.甲.Id)));
        var reviewed = Enumerable.Range(0, 19).Aggregate(Story.InReview, (story, _) => story.When(Cast.张, Story.Passed(Cast.甲)).When(Cast.张, new WithdrawReview(Cast.甲.Id)));

        Assert.Null(scored.Refusal);
        var last = scored.When(Cast.张, Story.Scores(Cast.甲));
        Assert.Null(last.Refusal);
        Assert.Equal("withdrawn-too-often", last.When(Cast.张, new WithdrawScores(Cast.甲.Id)).Refusal?.Code);
        Assert.Null(reviewed.Refusal);
        Assert.Equal("withdrawn-too-often", reviewed.When(Cast.张, Story.Passed(Cast.甲)).When(Cast.张, new WithdrawReview(Cast.甲.Id)).Refusal?.Code);
    }
}
