using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Replacement;

public class VotesAfterReplacementTests
{
    private static readonly PanelMember 吴 = 孙 with { Id = "E7", Alias = "评委庚", Seat = "B-04" };

    private static Story Replaced(Story story, PanelMember leaver) =>
        story.When(Agency, new ReplaceMember(leaver.Id, 孙, ReplacementGround.Health, "突发疾病, 不能继续评审"));

    private static Story Voted(Story story, params (PanelMember Member, bool InFavour)[] ballots) =>
        ballots.Aggregate(story, (so, ballot) => so.When(ballot.Member, new CastVote(so.State.Votes.Length, ballot.InFavour, null)));

    private static Story Arrived(Story story) =>
        Bids.Aggregate(story.When(孙, new SignIn()).When(孙, new DeclareNoConflict(true)), (so, bid) => so.When(孙, Story.Passed(bid)));

    [Theory(DisplayName = "被更换成员的选票无效: 其余选票足以作出同一结论的, 结论不变; 否则重新表决")]
    [Proves(typeof(AVoteStandsThatTheOtherBallotsBear))]
    [InlineData(true, 3, 1, true)]
    [InlineData(true, 2, 1, false)]
    [InlineData(false, 1, 1, true)]
    [InlineData(false, 2, 1, false)]
    [InlineData(false, 1, 2, false)]
    [InlineData(true, 3, 2, true)]
    public void AConclusionStandsWhereTheOthersBearIt(bool carried, int inFavour, int open, bool stands) =>
        Assert.Equal(stands, AVoteStandsThatTheOtherBallotsBear.Stands(Story.Reject(丁), carried, inFavour, open, members: 5));

    [Fact(DisplayName = "未通过的否决表决, 靠被更换成员的反对票的, 由接替成员重新表决; 改变多数的, 该投标被否决")]
    [Proves(typeof(AVoteStandsThatTheOtherBallotsBear))]
    public void AVoteThatFailedByTheLeaversBallotIsOpenAgain()
    {
        var replaced = Replaced(Voted(Story.InVote, (张, true), (李, false), (王, true), (赵, false), (钱, false)), 李);
        Assert.Equal(new VoteReopened(1), replaced.News[1]);

        var again = Voted(Arrived(replaced), (孙, true));
        Assert.Equal(["B4"], again.State.Rejected.Keys);
    }

    [Fact(DisplayName = "认定报价合理的结论靠被更换成员一票的, 异常低价审查重新表决, 此前不揭示评分")]
    [Proves(typeof(AVoteStandsThatTheOtherBallotsBear))]
    public void ALowPriceHeldToBeProvenByTheLeaverIsDecidedAgain()
    {
        var explained = Story.LowPriced.When(Agency, new ExplainLowPrice(甲.Id, "自有产品", null)).When(张, new OpenVote(new VoteSubject.LowPriceUnproven(甲.Id), "对照成本测算"));
        var arrived = Arrived(Replaced(Voted(explained, (张, true), (李, false), (王, true), (赵, false), (钱, false)), 李));

        Assert.Equal(Phase.Scoring, arrived.State.Phase);
        Assert.Null(LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(arrived.State, 甲.Id)!.Carried);
        Assert.Equal(5, Barriers.WaitingFor(arrived.State).Single(awaited => awaited.Member == 孙.Id).Total); // four sheets and the ballot

        var again = Voted(arrived, (孙, true));
        Assert.Equal(["B1"], again.State.Rejected.Keys);
    }

    [Fact(DisplayName = "同一投标已被另一表决否决且结论不变的, 先前未通过的表决不再重新进行")]
    [Proves(typeof(AVoteStandsThatTheOtherBallotsBear))]
    public void NothingHangsOnAVoteAboutABidThatIsOutAnyway()
    {
        var failed = Voted(Story.InVote, (张, true), (李, false), (王, true), (赵, false), (钱, false));
        var carried = Voted(failed.When(张, new OpenVote(Story.Reject(丁), "另有一处")), (张, true), (李, true), (王, true), (赵, true), (钱, false));
        Assert.Equal(2, carried.State.Rejected["B4"].Vote);

        var replaced = Replaced(carried, 李);

        Assert.DoesNotContain(replaced.News, fact => fact is VoteReopened);
        Assert.Equal(["B4"], replaced.State.Rejected.Keys);
    }

    [Fact(DisplayName = "表决因更换成员重新进行过的, 此后更换任何成员由监督人员作出; 代理机构不得一换再换")]
    [Proves(typeof(OnceAVoteWasTakenBackTheSupervisorReplaces))]
    public void NobodyIsReplacedUntilTheVotePleases()
    {
        var taken = Arrived(Replaced(Voted(Story.InVote, (张, true), (李, false), (王, true), (赵, false), (钱, false)), 李));
        var again = Voted(taken, (孙, false));
        Assert.False(again.State.Votes[0].Outcome!.Carried);

        Assert.All(new[] { taken, again }, story => Assert.All(story.State.Panel, member =>
        {
            var once = new ReplaceMember(member.Id, 吴, ReplacementGround.Health, "突发疾病, 不能继续评审");
            Assert.Equal("replaced-by-supervisor", story.When(Agency, once).Refusal?.Code);
            Assert.Null(story.When(Supervisor, once).Refusal);
        }));
        Assert.Equal(1, Assert.Single(OnceAVoteWasTakenBackTheSupervisorReplaces.TakenBack(again.State)));
    }

    [Fact(DisplayName = "更换成员没有使表决重新进行的, 代理机构仍可更换")]
    [Proves(typeof(OnceAVoteWasTakenBackTheSupervisorReplaces))]
    public void AReplacementThatTookNoVoteBackLeavesTheAgencyFree()
    {
        var replaced = Replaced(Voted(Story.InVote, (张, true), (李, false), (王, true), (赵, true), (钱, false)), 李);

        Assert.Null(replaced.When(Agency, new ReplaceMember(赵.Id, 吴, ReplacementGround.Health, "突发疾病, 不能继续评审")).Refusal);
    }

    [Fact(DisplayName = "已经延长的时间不因更换收回")]
    [Proves(typeof(AVoteStandsThatTheOtherBallotsBear))]
    public void TimeThatWasGivenIsGiven()
    {
        var longer = Voted(Story.InScoring.When(张, new OpenVote(new VoteSubject.MoreTime(30), "投标文件篇幅较长")), (张, true), (李, true), (王, false), (赵, false), (钱, false));

        var replaced = Replaced(longer, 李);

        Assert.DoesNotContain(replaced.News, fact => fact is VoteReopened);
        Assert.Equal(30, replaced.State.ExtraMinutes);
    }

    [Fact(DisplayName = "表决期间该投标已在初步评审中被否决的, 表决不再另行否决")]
    public void ABidFoundFailedMeanwhileIsRejectedOnce()
    {
        var voting = Voted(Story.InReview.When(张, new OpenVote(Story.Reject(丁), "附加条件")), (张, true), (李, true), (王, true), (赵, true));
        var reviewed = Panel.Aggregate(voting, (so, member) => Bids.Aggregate(so, (one, bid) => one.When(member, bid == 丁 ? Story.Failed(bid) : Story.Passed(bid))));
        Assert.Equal(["B4"], reviewed.State.Rejected.Keys);

        var decided = Voted(reviewed, (钱, true));

        Assert.Equal([typeof(VoteCast), typeof(VoteDecided)], decided.News.Select(fact => fact.GetType()));
        Assert.Null(decided.State.Termination);
    }
}
