using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Votes;

/// <summary>What a majority that has read the ranking may still vote upon.</summary>
public class VotesAfterTheRevealTests
{
    private static readonly OpenVote OfTendering = new(Story.Reject(丁) with { Ground = RejectionGround.NotResponsive }, "付款条件");

    private static Story TenderingInSummary => Panel.Aggregate(Story.InScoringOf(Cast.Convocation with { Method = TenderingMethod with { AbnormallyLow = null } }), (story, member) =>
        Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));

    [Fact(DisplayName = "政府采购评分揭示之后, 不再表决投标无效: 不属于可以修改评标结果的四种情形")]
    [Proves(typeof(OnceRevealedNoVoteUndoesTheResult))]
    public void InProcurementNoBidIsVotedOutAfterTheReveal()
    {
        var vote = new OpenVote(Story.Reject(丁), "附加了采购人不能接受的付款条件");
        Assert.Null(Story.InScoring.When(李, vote).Refusal);

        var refused = Story.InSummary.When(李, vote).Refusal;

        Assert.Equal("rejection-after-reveal", refused?.Code);
        Assert.Equal("87号令 第六十四条", refused?.Article.ToString());
        var closedAgain = Story.InSummary.When(Agency, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病"))
            .When(孙, new SignIn()).When(孙, new DeclareNoConflict(true));
        Assert.Equal(Phase.PreliminaryReview, closedAgain.State.Phase);
        Assert.Equal("rejection-after-reveal", closedAgain.When(张, vote).Refusal?.Code); // nobody forgets what he has read
    }

    [Fact(DisplayName = "评分揭示之后, 评标委员会不再表决停止评审, 由监督人员决定; 延长时间不受影响")]
    [Proves(typeof(OnceRevealedNoVoteUndoesTheResult))]
    public void TheCommitteeDoesNotVoteTheResultAway()
    {
        Assert.Null(Story.InScoring.When(李, new OpenVote(new VoteSubject.End(), "采购文件有重大缺陷")).Refusal);

        Assert.All(new[] { Story.InSummary, TenderingInSummary }, story =>
        {
            Assert.Equal("end-vote-after-reveal", story.When(李, new OpenVote(new VoteSubject.End(), "采购文件有重大缺陷")).Refusal?.Code);
            Assert.Null(story.When(李, new OpenVote(new VoteSubject.MoreTime(30), "文件较多")).Refusal);
        });
    }

    [Fact(DisplayName = "招标投标中, 评分揭示之后仍应否决不符合规定的投标; 已作出的确认全部失效, 表决注明系揭示之后提请")]
    [Proves(typeof(OnceRevealedNoVoteUndoesTheResult))]
    public void InTenderingARejectionAfterTheRevealIsMarked()
    {
        var story = TenderingInSummary;
        var voting = story.When(张, new ConfirmResult(story.Digest)).When(李, OfTendering);
        Assert.Equal("vote-undecided", voting.When(李, new ConfirmResult(story.Digest)).Refusal?.Code);

        var rejected = Panel.Aggregate(voting, (so, member) => so.When(member, new CastVote(1, member != 钱, null)));

        Assert.Empty(rejected.State.Confirmations);
        Assert.NotEqual(story.Digest, rejected.Digest);
        Assert.True(EvaluationResult.Of(rejected.State).Sheet.Bids.Single(bid => bid.Id == 丁.Id).Rejected);
        Assert.Equal("digest-differs", rejected.When(张, new ConfirmResult(story.Digest)).Refusal?.Code);
        Assert.Equal([1], OnceRevealedNoVoteUndoesTheResult.PutAfterTheReveal(rejected.State).Select(vote => vote.Number));
        Assert.Empty(OnceRevealedNoVoteUndoesTheResult.PutAfterTheReveal(Story.InVote.State));
    }
}
