using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class ElementaryRulesTests
{
    [Fact(DisplayName = "评审只组建一次; 组建之前无评审可言")]
    [Proves(typeof(Admission))]
    public void AnEvaluationIsConvenedOnceAndNothingHappensBefore()
    {
        Assert.Equal("not-convened", Story.Untold.When(张, new SignIn()).Refusal?.Code);
        Assert.Equal("already-convened", Story.Convened().When(Agency, new Convene(Cast.Convocation)).Refusal?.Code);
        Assert.Equal("not-yours", Story.Untold.When(Supervisor, new Convene(Cast.Convocation)).Refusal?.Code);
    }

    [Fact(DisplayName = "申请回避之后, 不得再声明无须回避")]
    [Proves(typeof(WhoDeclaredAConflictMayNotTakeItBack))]
    public void ADeclaredConflictIsNotTakenBack()
    {
        var declared = Story.InDeclaration.When(李, new DeclareConflicts([new(乙.Id, ConflictGround.Employment, "曾任职于乙公司")]));

        Assert.Equal("conflict-declared", declared.When(李, new DeclareNoConflict(true)).Refusal?.Code);
        Assert.Null(declared.When(张, new DeclareNoConflict(true)).Refusal);
    }

    [Fact(DisplayName = "推选组长每人一票, 投出后不得改投")]
    [Proves(typeof(EveryMemberHasOneVoteForTheChair))]
    public void AVoteForTheChairIsGivenOnce()
    {
        var voted = Story.InChairElection.When(张, new VoteForChair(李.Id));

        Assert.Equal("already-voted", voted.When(张, new VoteForChair(赵.Id)).Refusal?.Code);
        Assert.Equal("unknown-member", voted.When(李, new VoteForChair("E9")).Refusal?.Code);
    }

    [Fact(DisplayName = "得票最多者当选组长")]
    [Proves(typeof(TheMostVotesElectTheChair))]
    public void TheMostVotesWin()
    {
        var elected = Story.InChairElection
            .When(张, new VoteForChair(赵.Id)).When(李, new VoteForChair(赵.Id)).When(王, new VoteForChair(张.Id))
            .When(赵, new VoteForChair(李.Id)).When(钱, new VoteForChair(钱.Id));

        Assert.Equal(赵.Id, elected.State.Chair);
    }

    [Fact(DisplayName = "签署只有一次; 拒绝签字须书面说明理由")]
    [Proves(typeof(SigningBarrier))]
    public void OneSignsOnceAndARefusalHasItsReasons()
    {
        var story = Story.InSigning;
        var signed = story.When(张, new SignReport(story.Digest, null));

        Assert.Equal("already-signed", signed.When(张, new SignReport(story.Digest, null)).Refusal?.Code);
        Assert.Equal("already-signed", signed.When(张, new RefuseToSign("改变主意")).Refusal?.Code);
        Assert.Equal("reasons-required", signed.When(李, new RefuseToSign(" ")).Refusal?.Code);
        Assert.Equal([李.Id, 王.Id, 赵.Id, 钱.Id], Barriers.WaitingFor(signed.State).Select(awaited => awaited.Member));
    }

    [Fact(DisplayName = "只能就列明的事项表决")]
    public void AVoteNeedsAMatter() =>
        Assert.Equal("vote-matter-unknown", Story.InScoring.When(张, new OpenVote(null!, "说不清是什么事")).Refusal?.Code);

    [Fact(DisplayName = "写入记录的文字不得空缺, 不超过两千字")]
    public void AHandwrittenTextIsThereAndNotEndless()
    {
        Assert.Equal("text-missing", Story.InScoring.When(Agency, new Terminate("  ")).Refusal?.Code);
        Assert.Equal("text-too-long", Story.InScoring.When(Agency, new Terminate(new string('长', 2001))).Refusal?.Code);
        Assert.Null(Story.InScoring.When(Agency, new Terminate(new string('长', 2000))).Refusal);
    }

    [Fact(DisplayName = "评审办法无法计算的, 不得组建评审")]
    [Proves(typeof(TheMethodCanBeComputed))]
    public void AMethodThatCannotBeComputedIsNotFrozen()
    {
        var refused = Story.Convened(Cast.Convocation with { Method = Cast.Method with { Ties = ["no-such-section"] } });

        Assert.Equal("method-unlawful", refused.Refusal?.Code);
        Assert.StartsWith("ties", refused.Refusal!.Data["field"], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "声明无需回避须先承诺评审纪律")]
    [Proves(typeof(NobodyDeclaresWithoutThePledge))]
    public void DeclaringNeedsThePledge() =>
        Assert.Equal("pledge-missing", Story.InDeclaration.When(张, new DeclareNoConflict(Pledge: false)).Refusal?.Code);
}
