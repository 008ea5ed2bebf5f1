using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Votes;

public class VotingTests
{
    private static Story Voted(Story story, params (PanelMember Member, bool InFavour)[] ballots) =>
        ballots.Aggregate(story, (so, ballot) => so.When(ballot.Member, new CastVote(so.State.Votes[^1].Number, ballot.InFavour, ballot.InFavour ? null : "不同意")));

    private static Story Put(Story story, VoteSubject subject) => story.When(李, new OpenVote(subject, "提请共同认定"));

    private static Convocation Tendering => Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = null } };

    private static Story TenderingInScoring(int failed) => Panel.Aggregate(TenderingInReview, (story, member) => Bids.Index()
        .Aggregate(story, (so, bid) => so.When(member, bid.Index < failed ? Story.Failed(bid.Item) : Story.Passed(bid.Item))));

    private static Story TenderingInReview
    {
        get
        {
            var story = Panel.Aggregate(Story.Convened(Tendering), (so, member) => so.When(member, new SignIn()));
            story = Panel.Aggregate(story, (so, member) => so.When(member, new DeclareNoConflict(true)));
            return Panel.Aggregate(story, (so, member) => so.When(member, new VoteForChair(张.Id)));
        }
    }

    [Fact(DisplayName = "需要共同认定的事项, 以全体成员的过半数为准, 不以投票人数为准")]
    [Proves(typeof(AMajorityOfAllMembersDecides))]
    public void AMajorityOfAllMembersNotOfBallotsDecides()
    {
        var two = Voted(Story.InVote, (张, true), (李, true));
        var three = Voted(two, (王, true), (赵, false), (钱, false));
        var onlyTwo = Voted(two, (王, false), (赵, false), (钱, false));

        Assert.Null(two.State.Votes[0].Outcome);
        Assert.False(onlyTwo.State.Votes[0].Outcome!.Carried);
        Assert.True(three.State.Votes[0].Outcome!.Carried);
        Assert.Equal(new Rejection([], Vote: 1).Vote, three.State.Rejected[丁.Id].Vote);
    }

    [Fact(DisplayName = "多数已成而尚有成员未投票的, 不作出结论: 少数的意见和理由同样记入档案")]
    [Proves(typeof(AMajorityOfAllMembersDecides))]
    public void AQuickMajorityWaitsForTheMinority()
    {
        var majority = Voted(Story.InVote, (张, true), (李, true), (王, true), (赵, true));
        Assert.Null(majority.State.Votes[0].Outcome);
        Assert.Empty(majority.State.Rejected);

        var all = majority.When(钱, new CastVote(1, false, "可以澄清"));
        Assert.Contains(new Ballot("E5", false, "可以澄清"), all.News.OfType<VoteDecided>().Single().Ballots);
        Assert.True(all.State.Votes[0].Outcome!.Carried);
        Assert.Equal("vote-over", all.When(钱, new CastVote(1, true, null)).Refusal?.Code);
    }

    [Fact(DisplayName = "不同意见及理由记入档案")]
    [Proves(typeof(AMajorityOfAllMembersDecides))]
    public void DissentIsRecordedWithItsReasons()
    {
        var decided = Voted(Story.InVote, (张, true), (钱, false), (李, true), (赵, true), (王, true)).News.OfType<VoteDecided>().Single();

        Assert.Equal([new("E1", true, null), new("E2", true, null), new("E3", true, null), new("E4", true, null), new Ballot("E5", false, "不同意")], decided.Ballots.AsEnumerable());
    }

    [Fact(DisplayName = "超过三分之一的成员认为时间不够的, 应当延长; 不超过的不延长")]
    [Proves(typeof(MoreThanAThirdExtendsTheTime))]
    public void MoreThanAThirdNotAMajorityExtendsTheTime()
    {
        var asked = Put(Story.InScoring, new VoteSubject.MoreTime(60));

        Assert.Equal(0, Voted(asked, (张, true), (李, false), (王, false), (赵, false), (钱, false)).State.ExtraMinutes);
        Assert.Equal(60, Voted(asked, (张, true), (李, true), (王, false), (赵, false), (钱, false)).State.ExtraMinutes);
        Assert.Equal("extension-unreasonable", Put(Story.InScoring, new VoteSubject.MoreTime(0)).Refusal?.Code);
        Assert.True(MoreThanAThirdExtendsTheTime.IsCarried(4, 9));
        Assert.False(MoreThanAThirdExtendsTheTime.IsCarried(3, 9));
    }

    [Theory(DisplayName = "否决投标须属于法定情形, 并写明条款和页码")]
    [Proves(typeof(ABidIsRejectedOnlyOnAListedGround))]
    [InlineData(RejectionGround.NotResponsive, "第四章", 3, "no-such-invalidity")]
    [InlineData(RejectionGround.NotEligible, " ", 3, "rejection-unfounded")]
    [InlineData(RejectionGround.NotEligible, "第四章", 0, "rejection-unfounded")]
    [InlineData(RejectionGround.NotEligible, "第四章", 3, null)]
    public void ARejectionNamesGroundClauseAndPage(RejectionGround ground, string clause, int page, string? code) =>
        Assert.Equal(code, Put(Story.InReview, new VoteSubject.RejectBid(甲.Id, ground, clause, page)).Refusal?.Code);

    [Fact(DisplayName = "招标项目否决投标限于条例第五十一条七种情形")]
    [Proves(typeof(ABidIsRejectedOnlyOnAListedGround))]
    public void TenderingHasSevenGrounds()
    {
        Assert.Equal(7, ABidIsRejectedOnlyOnAListedGround.GroundsOf(Regime.Tendering).Length);
        Assert.Equal("no-such-rejection", Put(TenderingInReview, Story.Reject(甲)).Refusal?.Code);
        Assert.Null(Put(TenderingInReview, new VoteSubject.RejectBid(甲.Id, RejectionGround.NotResponsive, "第四章", 1)).Refusal);
    }

    [Fact(DisplayName = "有效投标不足三个、明显缺乏竞争的, 可以否决全部投标; 不少于三个的不得以此为由")]
    [Proves(typeof(AllBidsAreRejectedOnlyWhereTheLawAllows))]
    public void AllBidsAreRejectedOnlyWithoutCompetition()
    {
        var lacking = new VoteSubject.RejectAll(RejectAllGround.CompetitionLacking);

        Assert.Equal("competition-not-lacking", Put(TenderingInScoring(failed: 0), lacking).Refusal?.Code);
        var rejected = Voted(Put(TenderingInScoring(failed: 2), lacking), (张, true), (李, true), (王, true), (赵, false), (钱, false));
        Assert.Equal("all-rejected", rejected.State.Termination?.Ground);
    }

    [Fact(DisplayName = "所有投标都不符合要求的, 可以否决所有投标; 政府采购不适用")]
    [Proves(typeof(AllBidsAreRejectedOnlyWhereTheLawAllows))]
    public void AllBidsMayFailInTenderingOnly()
    {
        var none = new VoteSubject.RejectAll(RejectAllGround.NoneComplies);

        Assert.Null(Put(TenderingInScoring(failed: 0), none).Refusal);
        Assert.Equal("reject-all-not-here", Put(Story.InScoring, none).Refusal?.Code);
    }

    [Fact(DisplayName = "否决后合格投标不足三家的, 政府采购评审终止")]
    [Proves(typeof(WhatRemains))]
    public void ProcurementEndsWhenAVoteLeavesFewerThanThree()
    {
        var first = Voted(Story.InVote, (张, true), (李, true), (王, true), (赵, false), (钱, false));
        var second = Voted(Put(first, Story.Reject(丙)), (张, true), (李, true), (王, true), (赵, false), (钱, false));

        Assert.Null(first.State.Termination);
        Assert.Equal("fewer-than-three", second.State.Termination?.Ground);
    }

    [Fact(DisplayName = "采购文件有重大缺陷的, 过半数成员决定停止评审")]
    [Proves(typeof(AMajorityOfAllMembersDecides))]
    public void AMajorityMayStopTheEvaluation() =>
        Assert.Equal("ended-by-vote", Voted(Put(Story.InScoring, new VoteSubject.End()), (张, true), (李, true), (王, true), (赵, false), (钱, false)).State.Termination?.Ground);

    [Fact(DisplayName = "同一时间只表决一个事项, 每人一票, 从初步评审到汇总")]
    public void OneVoteAtATimeAndOneBallotEach()
    {
        var story = Story.InVote.When(张, new CastVote(1, true, null));

        Assert.Equal("already-voted", story.When(张, new CastVote(1, false, null)).Refusal?.Code);
        Assert.Equal("vote-in-progress", Put(story, new VoteSubject.End()).Refusal?.Code);
        Assert.Equal("unknown-vote", story.When(李, new CastVote(2, true, null)).Refusal?.Code);
        Assert.Equal("wrong-phase", Put(Story.InChairElection, new VoteSubject.End()).Refusal?.Code);
        Assert.Equal("wrong-phase", Put(Story.InSigning, new VoteSubject.End()).Refusal?.Code);
        Assert.Equal("not-yours", story.When(Agency, new CastVote(1, true, null)).Refusal?.Code);
        Assert.Equal("not-yours", story.When(Supervisor, new OpenVote(new VoteSubject.End(), "x")).Refusal?.Code);
    }

    [Fact(DisplayName = "表决作出前, 任何人看不到他人的选票; 代理机构始终只知结果")]
    public void BallotsAreSecretUntilDecided()
    {
        var open = Voted(Story.InVote, (张, true), (钱, false));
        var seen = EvaluationView.For(open.State, 李.Caller())!.Votes.Single();

        Assert.Equal(["E1", "E5"], seen.Voted.AsEnumerable());
        Assert.Equal(["E2", "E3", "E4"], seen.Awaited.AsEnumerable());
        Assert.Empty(seen.Ballots);
        Assert.All(open.Facts.Select(entry => entry.Fact.For(Audience.Supervisors)).OfType<VoteCast>(), cast =>
            Assert.True(cast is { InFavour: null, Reason: null }));

        var decided = Voted(open, (李, true), (王, true), (赵, true));
        Assert.Equal(5, EvaluationView.For(decided.State, 李.Caller())!.Votes.Single().Ballots.Length);
        Assert.Empty(EvaluationView.For(decided.State, Agency)!.Votes.Single().Ballots);
        Assert.DoesNotContain("true", new CastVote(1, true, "x").ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact(DisplayName = "部分成员已评分后被否决的投标: 屏障不再等待它, 其评分不揭示, 不计入结果")]
    public void ABidRejectedAfterSomeScoredItLeavesTheResult()
    {
        var sealedButFor丁 = Panel.Aggregate(Story.InScoring, (story, member) => Bids.Where(bid => bid != 丁 || member == 张)
            .Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));
        var rejected = Voted(sealedButFor丁.When(李, new OpenVote(Story.Reject(丁), "付款条件")), (张, true), (李, true), (王, true), (赵, false), (钱, false));

        Assert.IsType<PhaseOpened>(rejected.News[^1]);
        Assert.Equal(Phase.Summary, rejected.State.Phase);
        Assert.DoesNotContain(rejected.State.RevealedScores!.Value, sheet => sheet.Bid == 丁.Id);
        Assert.DoesNotContain(EvaluationResult.Of(rejected.State).Sheet.Scores, score => score.Bid == 丁.Id);
        Assert.Equal("bid-rejected", Story.InVote.When(张, new CastVote(1, true, null)).When(李, new CastVote(1, true, null))
            .When(王, new CastVote(1, true, null)).When(赵, new CastVote(1, true, null)).When(钱, new CastVote(1, true, null)).When(张, Story.Scores(丁)).Refusal?.Code);
    }

    [Fact(DisplayName = "初步评审中被否决的投标不再审查, 已封存的审查结论不揭示")]
    public void ABidRejectedDuringTheReviewIsNotReviewed()
    {
        var story = Story.InReview.When(张, Story.Passed(丁));
        var rejected = Voted(story.When(李, new OpenVote(Story.Reject(丁), "付款条件")), (张, true), (李, true), (王, true), (赵, false), (钱, false));
        var reviewed = Panel.Aggregate(rejected, (so, member) => Bids.Where(bid => bid != 丁).Aggregate(so, (one, bid) => one.When(member, Story.Passed(bid))));

        Assert.Equal("bid-rejected", rejected.When(李, Story.Passed(丁)).Refusal?.Code);
        Assert.Equal(Phase.Scoring, reviewed.State.Phase);
        Assert.DoesNotContain(reviewed.State.RevealedReviews!.Value, review => review.Bid == 丁.Id);
    }
}
