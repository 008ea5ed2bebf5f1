using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Replacement;

public class ReplacementTests
{
    private static Story Replace(Story story, PanelMember leaver, PanelMember? successor = null, ReplacementGround ground = ReplacementGround.Health) =>
        story.When(Agency, new ReplaceMember(leaver.Id, successor ?? 孙, ground, "突发疾病, 不能继续评审"));

    /// <summary>The successor signs in and declares; the election is passed over unless the chair had left.</summary>
    private static Story Arrived(Story story, PanelMember successor) => story.When(successor, new SignIn()).When(successor, new DeclareNoConflict(true));

    private static Story Reviewed(Story story, PanelMember successor) => Bids.Aggregate(story, (so, bid) => so.When(successor, Story.Passed(bid)));

    private static Story Scored(Story story, PanelMember successor) => story.State.RemainingBids.Aggregate(story, (so, bid) => so.When(successor, Story.Scores(bid)));

    private static string[] Awaited(Story story) => [.. Barriers.WaitingFor(story.State).Select(awaited => awaited.Member)];

    [Fact(DisplayName = "被更换成员的全部评审意见无效, 由接替的成员重新进行; 其他成员已完成的有效")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    public void TheLeaversOpinionsAreVoidAndTheOthersStand()
    {
        var story = Story.InScoring.When(李, Story.Scores(甲)).When(张, Story.Scores(甲));

        var replaced = Replace(story, 李);

        Assert.Equal([new MemberReplaced("E2", 孙, ReplacementGround.Health, "突发疾病, 不能继续评审"), new PhaseOpened(Phase.SignIn)], replaced.News.AsEnumerable());
        Assert.DoesNotContain(replaced.State.Scores.Keys.Concat(replaced.State.Reviews.Keys), key => key.Member == "E2");
        Assert.Contains(new SheetKey("E1", "B1"), replaced.State.Scores.Keys);
        Assert.Equal(["E6"], Awaited(replaced));
        Assert.Equal([张, 孙, 王, 赵, 钱], replaced.State.Panel.AsEnumerable());
    }

    [Fact(DisplayName = "接替的成员从签到开始, 每一阶段只等待尚未完成的人; 组长未更换的不重新推选")]
    public void EachPhaseWaitsOnlyForWhoStillOwes()
    {
        var half = Bids.Aggregate(Story.InScoring, (so, bid) => so.When(张, Story.Scores(bid)));
        var arrived = Arrived(Replace(half, 李), 孙);

        Assert.Equal(Phase.PreliminaryReview, arrived.State.Phase);
        Assert.Equal(["E6"], Awaited(arrived));

        var reviewed = Reviewed(arrived, 孙);
        Assert.Equal(Phase.Scoring, reviewed.State.Phase);
        Assert.Equal(["E6", "E3", "E4", "E5"], Awaited(reviewed));
    }

    [Fact(DisplayName = "组长被更换的, 重新推选")]
    public void TheElectionIsHeldAgainWhereTheChairLeft()
    {
        var arrived = Arrived(Replace(Story.InScoring, 张), 孙);

        Assert.Equal(Phase.ChairElection, arrived.State.Phase);
        Assert.Equal(["E6", "E2", "E3", "E4", "E5"], Awaited(arrived));
        Assert.Equal("unknown-member", arrived.When(李, new VoteForChair(张.Id)).Refusal?.Code);
    }

    [Fact(DisplayName = "推选进行中更换成员的, 候选的人已变, 全体重新投票; 每个人的屏幕上等待的是同样的人")]
    public void AnOpenElectionIsHeldAgain()
    {
        var voting = Story.InChairElection.When(张, new VoteForChair(李.Id)).When(赵, new VoteForChair(张.Id)).When(李, new VoteForChair(张.Id));

        var arrived = Arrived(Replace(voting, 李), 孙);

        Assert.Equal(["E1", "E6", "E3", "E4", "E5"], Awaited(arrived));
        var seen = Hearing.Of([.. arrived.Facts.Select(entry => entry.Fact)], 张.Caller()).Aggregate(Evaluation.None, (state, heard) => state.Evolve(heard.Fact, arrived.Now));
        Assert.Equal(Awaited(arrived), EvaluationView.For(seen, 张.Caller())!.WaitingFor.Select(awaited => awaited.Member));
        Assert.Null(arrived.When(张, new VoteForChair(钱.Id)).Refusal);
    }

    [Fact(DisplayName = "初步评审随接替成员的结论重新揭示, 过半数随之改变的, 否决随之改变")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    public void AChangedMajorityChangesWhoIsRejected()
    {
        var three = new[] { 张, 李, 王 };
        var story = Panel.Aggregate(Story.InReview, (so, member) => Bids.Aggregate(so, (one, bid) =>
            one.When(member, bid == 丁 && three.Contains(member) ? Story.Failed(bid) : Story.Passed(bid))));
        Assert.Equal(["B4"], story.State.Rejected.Keys);

        var replaced = Replace(story, 李);
        Assert.Empty(replaced.State.Rejected);
        var reviewed = Reviewed(Arrived(replaced, 孙), 孙);

        Assert.Empty(reviewed.State.Rejected);
        Assert.Equal(20, reviewed.State.RevealedReviews!.Value.Length);
        Assert.Equal(Phase.Scoring, reviewed.State.Phase);
    }

    [Fact(DisplayName = "揭示之后更换的: 接替成员封存全部评分前, 汇总重新封闭; 封存后与其他成员的原评分一并重新揭示")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    public void ARevealIsTakenBackAndMadeAnewWithTheSuccessor()
    {
        var story = Story.InSummary;
        var replaced = Replace(story.When(张, new ConfirmResult(story.Digest)), 李);

        Assert.Null(EvaluationView.For(replaced.State, 张.Caller())!.Summary);
        Assert.Empty(replaced.State.Confirmations);
        var scoring = Reviewed(Arrived(replaced, 孙), 孙);
        Assert.Equal(["E6"], Awaited(scoring));

        var again = Scored(scoring, 孙);
        Assert.Equal(Phase.Summary, again.State.Phase);
        Assert.Equal(["E1", "E6", "E3", "E4", "E5"], EvaluationResult.Of(again.State).Sheet.Members.Select(member => member.Id));
        Assert.NotEqual(story.Digest, again.Digest);
    }

    [Fact(DisplayName = "已经揭示过的评分和审查结论, 更换成员后不得撤回")]
    public void WhatWasOnceRevealedCannotBeWithdrawn()
    {
        var arrived = Arrived(Replace(Story.InSummary, 李), 孙);
        Assert.Equal("once-revealed", arrived.When(张, new WithdrawReview(甲.Id)).Refusal?.Code);

        var scoring = Reviewed(arrived, 孙);
        Assert.Equal("once-revealed", scoring.When(张, new WithdrawScores(甲.Id)).Refusal?.Code);
        Assert.Null(scoring.When(孙, Story.Scores(甲)).When(孙, new WithdrawScores(甲.Id)).Refusal);
    }

    [Fact(DisplayName = "尚未揭示的评分, 更换他人后本人仍可撤回")]
    public void WhatWasNeverRevealedMayStillBeWithdrawn()
    {
        var scoring = Reviewed(Arrived(Replace(Story.InScoring.When(张, Story.Scores(甲)), 李), 孙), 孙);

        Assert.Null(scoring.When(张, new WithdrawScores(甲.Id)).Refusal);
    }

    [Fact(DisplayName = "签署中更换的, 已作的签署随结果失效")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    public void SignaturesAreVoidWithTheResult()
    {
        var story = Story.InSigning;
        var replaced = Replace(story.When(张, new SignReport(story.Digest, null)), 钱);

        Assert.Empty(replaced.State.Signatures);
        Assert.Equal(Phase.SignIn, replaced.State.Phase);
    }

    [Fact(DisplayName = "表决因被更换成员的一票而通过的, 须由接替成员重新表决, 此前不生效")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    public void AVoteCarriedByTheLeaversBallotIsOpenAgain()
    {
        var carried = new[] { (张, true), (李, true), (王, true), (赵, false), (钱, false) }.Aggregate(Story.InVote, (so, ballot) => so.When(ballot.Item1, new CastVote(1, ballot.Item2, null)));
        var replaced = Replace(carried, 李);

        Assert.Equal(new VoteReopened(1), replaced.News[1]);
        Assert.Empty(replaced.State.Rejected);
        var arrived = Arrived(replaced, 孙);
        Assert.Equal(["E6"], EvaluationView.For(arrived.State, 张.Caller())!.Votes.Single().Awaited.AsEnumerable());

        var again = arrived.When(孙, new CastVote(1, true, null));
        Assert.Equal(["B4"], again.State.Rejected.Keys);
    }

    [Fact(DisplayName = "去掉被更换成员的一票仍过半数的, 表决结果不变; 接替成员看不到此前的选票")]
    public void AVoteThatStandsWithoutTheLeaverStands()
    {
        var carried = new[] { (李, false), (张, true), (王, true), (赵, true), (钱, false) }.Aggregate(Story.InVote, (so, ballot) => so.When(ballot.Item1, new CastVote(1, ballot.Item2, null)));
        var replaced = Arrived(Replace(carried, 李), 孙);

        Assert.DoesNotContain(replaced.Facts, entry => entry.Fact is VoteReopened);
        Assert.Equal(["B4"], replaced.State.Rejected.Keys);
        Assert.Empty(EvaluationView.For(replaced.State, 孙.Caller())!.Votes.Single().Ballots);
        Assert.Equal(4, EvaluationView.For(replaced.State, 张.Caller())!.Votes.Single().Ballots.Length);
    }

    [Fact(DisplayName = "被更换的成员从此无权操作, 也不再听到任何事项")]
    public void TheLeaverDoesAndHearsNothingMore()
    {
        var replaced = Replace(Story.InScoring, 李);
        var later = Arrived(replaced, 孙);

        Assert.Equal("you-were-replaced", replaced.When(李, Story.Scores(甲)).Refusal?.Code);
        Assert.Equal("you-were-replaced", replaced.When(李, new Connect("s", false, false)).Refusal?.Code);
        Assert.Null(EvaluationView.For(later.State, 李.Caller()));
        Assert.IsType<MemberReplaced>(Hearing.Of([.. later.Facts.Select(entry => entry.Fact)], 李.Caller()).Last().Fact);
        Assert.Empty(Hearing.Of([.. Story.InScoring.Facts.Select(entry => entry.Fact)], 孙.Caller()));
    }

    [Fact(DisplayName = "申请回避的成员被更换后, 评审继续")]
    [Proves(typeof(AMemberIsReplacedOnlyForLawfulCause))]
    public void WhoDeclaredAConflictIsReplaced()
    {
        var story = new[] { 张, 王, 赵, 钱 }.Aggregate(Story.InDeclaration, (so, member) => so.When(member, new DeclareNoConflict(true)))
            .When(李, new DeclareConflicts([new(乙.Id, ConflictGround.Employment, "曾任职于乙公司")]));

        var arrived = Arrived(Replace(story, 李, ground: ReplacementGround.Avoidance), 孙);

        Assert.Equal(Phase.ChairElection, arrived.State.Phase);
        Assert.Empty(arrived.State.Conflicts);
    }

    [Fact(DisplayName = "掉线被更换的, 不再等待他, 暂停随之结束")]
    public void ReplacingTheAbsentMemberEndsTheSuspension()
    {
        var away = Story.InScoring.When(李, new Connect("s", false, false)).When(李, new Disconnect("s")).After(TimeSpan.FromMinutes(5))
            .When(Caller.System, new NoticeAbsence(李.Id));
        Assert.True(away.State.IsSuspended);

        var replaced = Replace(away, 李, ground: ReplacementGround.Absence);

        Assert.Contains(new EvaluationResumed(), replaced.News);
        Assert.Null(replaced.When(孙, new SignIn()).Refusal);
    }

    [Theory(DisplayName = "非因法定事由不得更换, 更换后的评标委员会仍须依法组成")]
    [Proves(typeof(AMemberIsReplacedOnlyForLawfulCause))]
    [InlineData("E2", "E6", "binzhou", "B-03", MemberRole.Expert, "reason", null)]
    [InlineData("E2", "E6", "binzhou", "B-03", MemberRole.Expert, "", "text-missing")]
    [InlineData("E9", "E6", "binzhou", "B-03", MemberRole.Expert, "reason", "unknown-member")]
    [InlineData("E2", "E1", "binzhou", "B-03", MemberRole.Expert, "reason", "successor-unfit")]
    [InlineData("E2", "E6", "binzhou", "B-01", MemberRole.Expert, "reason", "successor-unfit")]
    [InlineData("E2", "E6", "binzhou", "B-03", MemberRole.Representative, "reason", "too-few-experts")]
    public void AReplacementNeedsACauseAndALawfulPanel(string leaver, string id, string site, string seat, MemberRole role, string reason, string? code) =>
        Assert.Equal(code, Story.InScoring.When(Agency, new ReplaceMember(leaver, new(id, "评委己", site, seat, role), ReplacementGround.Health, reason)).Refusal?.Code);

    [Fact(DisplayName = "在线的成员不得以擅离职守为由更换; 曾被更换的不得再回; 只有代理机构和监督可以更换")]
    [Proves(typeof(AMemberIsReplacedOnlyForLawfulCause))]
    public void AMemberWhoIsThereIsNotAbsent()
    {
        var online = Story.InScoring.When(李, new Connect("s", false, false));

        Assert.Equal("not-absent-at-all", Replace(online, 李, ground: ReplacementGround.Absence).Refusal?.Code);
        Assert.Equal("successor-unfit", Replace(Replace(online, 李), 王, 李).Refusal?.Code);
        Assert.Equal("not-yours", online.When(张, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "x")).Refusal?.Code);
        Assert.Null(online.When(Supervisor, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "x")).Refusal);
        Assert.Equal("ended", Replace(Story.Ended, 李).Refusal?.Code);
    }
}
