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

    [Fact(DisplayName = "评审办法无法计算的, 不得组建评审")]
    [Proves(typeof(TheMethodCanBeComputed))]
    public void AMethodThatCannotBeComputedIsNotFrozen()
    {
        var refused = Story.Convened(Cast.Convocation with { Method = Cast.Method with { Ties = ["no-such-section"] } });

        Assert.Equal("method-unlawful", refused.Refusal?.Code);
        Assert.StartsWith("ties", refused.Refusal!.Data["field"], StringComparison.Ordinal);
    }

    [Theory(DisplayName = "评标委员会须为五人以上单数, 专家不少于三分之二, 且分处两地")]
    [Proves(typeof(ThePanelIsOddAndMostlyExperts))]
    [InlineData("panel-unlawful", 4, 4, 2)]
    [InlineData("panel-unlawful", 6, 6, 2)]
    [InlineData("panel-unlawful", 3, 3, 2)]
    [InlineData("panel-unlawful", 5, 3, 2)]
    [InlineData("one-site", 5, 5, 1)]
    [InlineData(null, 5, 4, 2)]
    [InlineData(null, 9, 6, 3)]
    public void ThePanelIsLawfulAndSitsAtTwoSites(string? code, int members, int experts, int sites)
    {
        var panel = Enumerable.Range(0, members).Select(number => new PanelMember(
            $"E{number}", $"评委{number}", $"site-{number % sites}", "A-01", number < experts ? MemberRole.Expert : MemberRole.Representative));

        Assert.Equal(code, Story.Convened(Cast.Convocation with { Panel = [.. panel] }).Refusal?.Code);
    }

    [Fact(DisplayName = "声明无需回避须先承诺评审纪律")]
    [Proves(typeof(NobodyDeclaresWithoutThePledge))]
    public void DeclaringNeedsThePledge() =>
        Assert.Equal("pledge-missing", Story.InDeclaration.When(张, new DeclareNoConflict(Pledge: false)).Refusal?.Code);

    [Fact(DisplayName = "采购人代表不得担任组长")]
    public void TheRepresentativeMayNotChair()
    {
        var refused = Story.InChairElection.When(张, new VoteForChair(王.Id));

        Assert.Equal("representative-may-not-chair", refused.Refusal?.Code);
        Assert.Equal("87号令 第四十五条第四项", refused.Refusal?.Article.ToString());
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

    [Fact(DisplayName = "超过半数成员认定不通过的投标被否决, 少于半数的保留")]
    public void AMajorityRejectsABidAndAMinorityDoesNot()
    {
        var votes = new Dictionary<string, PanelMember[]> { [甲.Id] = [张, 李, 赵], [乙.Id] = [张, 李] };
        var reviewed = Panel.Aggregate(Story.InReview, (story, member) => Bids.Aggregate(story, (so, bid) =>
            so.When(member, votes.TryGetValue(bid.Id, out var against) && against.Contains(member) ? Story.Failed(bid) : Story.Passed(bid))));

        Assert.Equal(["B1"], reviewed.State.Rejected.Keys);
        Assert.Equal(["C2"], reviewed.State.Rejected["B1"].Items.AsEnumerable());
        Assert.Equal(Phase.Scoring, reviewed.State.Phase);
    }

    [Fact(DisplayName = "政府采购符合要求的投标不足三份的, 评审终止")]
    public void GovernmentProcurementEndsWithFewerThanThreeCompliantBids()
    {
        var reviewed = Panel.Aggregate(Story.InReview, (story, member) => Bids.Aggregate(story, (so, bid) =>
            so.When(member, bid == 甲 || bid == 乙 ? Story.Failed(bid) : Story.Passed(bid))));

        Assert.Equal("fewer-than-three", reviewed.State.Termination?.Ground);
        Assert.DoesNotContain(reviewed.News, fact => fact is PhaseOpened);
    }

    [Fact(DisplayName = "不通过须写明理由")]
    public void AFailedItemNeedsItsReason() =>
        Assert.Equal("reason-missing", Story.InReview.When(张, new SealReview(甲.Id, [new("C1", true, null), new("C2", false, " ")])).Refusal?.Code);

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
}
