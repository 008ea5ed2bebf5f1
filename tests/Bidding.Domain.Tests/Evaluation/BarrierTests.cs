using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class BarrierTests
{
    [Fact(DisplayName = "两地成员全部签到后才进入回避声明, 由最后一名签到者在同一次入账中开启")]
    [Proves(typeof(SignInBarrier))]
    public void TheLastSignInOpensTheDeclarationInTheSameAppend()
    {
        var waiting = Story.Convened().When(张, new SignIn()).When(李, new SignIn()).When(王, new SignIn()).When(赵, new SignIn());
        var opened = waiting.When(钱, new SignIn());

        Assert.Equal(Phase.SignIn, waiting.State.Phase);
        Assert.Equal([new Awaited("E5", "评委戊", "binzhou", 0, 1)], Barriers.WaitingFor(waiting.State).AsEnumerable());
        Assert.Equal([new MemberSignedIn("E5"), new PhaseOpened(Phase.Declaration)], opened.News.AsEnumerable());
    }

    [Fact(DisplayName = "申请回避的成员未被更换前, 任何人不得开始评审")]
    [Proves(typeof(DeclarationBarrier))]
    public void ADeclaredConflictKeepsEverybodyWaitingForThatMember()
    {
        var story = Story.InDeclaration
            .When(李, new DeclareConflicts([new(乙.Id, ConflictGround.Employment, "曾任职于乙公司")]));
        var others = new[] { 张, 王, 赵, 钱 }.Aggregate(story, (so, member) => so.When(member, new DeclareNoConflict(true)));

        Assert.Equal(Phase.Declaration, others.State.Phase);
        Assert.Equal(["E2"], Barriers.WaitingFor(others.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "先声明无须回避, 后又申请回避的, 仍须等待更换")]
    [Proves(typeof(DeclarationBarrier))]
    public void AConflictDeclaredAfterThePledgeTakesThePledgeBack()
    {
        var story = Story.InDeclaration
            .When(李, new DeclareNoConflict(true))
            .When(李, new DeclareConflicts([new(乙.Id, ConflictGround.Employment, "曾任职于乙公司")]));
        var others = new[] { 张, 王, 赵, 钱 }.Aggregate(story, (so, member) => so.When(member, new DeclareNoConflict(true)));

        Assert.Equal(Phase.Declaration, others.State.Phase);
        Assert.Equal(["E2"], Barriers.WaitingFor(others.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "推选组长票数相同的, 重新推选")]
    [Proves(typeof(TheMostVotesElectTheChair))]
    [Proves(typeof(ChairElectionBarrier))]
    public void ATiedBallotIsHeldAgain()
    {
        var tied = Story.InChairElection
            .When(张, new VoteForChair(张.Id)).When(李, new VoteForChair(张.Id))
            .When(王, new VoteForChair(赵.Id)).When(赵, new VoteForChair(赵.Id))
            .When(钱, new VoteForChair(李.Id));

        Assert.IsType<ChairBallotTied>(tied.News[1]);
        Assert.Equal(2, tied.State.Ballot);
        Assert.Equal(5, Barriers.WaitingFor(tied.State).Length);
    }

    [Fact(DisplayName = "评委掉线不视为完成评审, 屏障仍等待他")]
    [Proves(typeof(ScoringBarrier))]
    [Proves(typeof(Attendance))]
    public void LosingTheConnectionDoesNotLiftTheBarrier()
    {
        var story = Story.InScoring.When(张, new Connect("s1", false, false));
        var sealedByOthers = new[] { 李, 王, 赵, 钱 }.Aggregate(story, (so, member) =>
            Bids.Aggregate(so, (one, bid) => one.When(member, Story.Scores(bid))));

        var dropped = sealedByOthers.When(张, new Disconnect("s1"));

        Assert.Equal(Phase.Scoring, dropped.State.Phase);
        Assert.Equal(["E1"], Barriers.WaitingFor(dropped.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "全体签署后评审结束, 不同意见与拒绝签字均为签署")]
    [Proves(typeof(SigningBarrier))]
    [Proves(typeof(Admission))]
    public void SigningClosesWhenEverybodySignedDissentedOrRefused()
    {
        var story = Story.InSigning;
        var ended = story
            .When(张, new SignReport(story.Digest, null)).When(李, new SignReport(story.Digest, "对丙公司售后服务得分持不同意见"))
            .When(王, new RefuseToSign("认为评分标准不明确")).When(赵, new SignReport(story.Digest, null))
            .When(钱, new SignReport(story.Digest, null));

        Assert.Equal(new PhaseOpened(Phase.Closed), ended.News[^1]);
        Assert.Equal("ended", ended.When(张, new SignReport(story.Digest, null)).Refusal?.Code);
    }

    [Fact(DisplayName = "全体完成初步评审之前, 没有投标被否决, 各人的意见也不揭示")]
    [Proves(typeof(PreliminaryReviewBarrier))]
    public void NoBidIsRejectedBeforeTheLastReview()
    {
        var all = (from member in Panel from bid in Bids select (member, bid)).ToList();
        var waiting = all.SkipLast(1).Aggregate(Story.InReview, (story, one) => story.When(one.member, Story.Failed(one.bid)));

        Assert.Equal([(钱.Id, 3, 4)], Barriers.WaitingFor(waiting.State).Select(awaited => (awaited.Member, awaited.Done, awaited.Total)));
        Assert.Empty(waiting.State.Rejected);
        Assert.DoesNotContain(waiting.Facts, entry => entry.Fact is ReviewsRevealed);
    }
}
