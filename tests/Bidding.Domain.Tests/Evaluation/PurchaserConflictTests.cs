using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class PurchaserConflictTests
{
    private static readonly PurchaserConflict Tie = new(ConflictGround.Employment, "现任该局装备处副处长");

    [Fact(DisplayName = "评审专家与采购人有利害关系的, 与投标人有利害关系的一样申请回避, 评审等待更换")]
    [Proves(typeof(AnExpertOfThePurchaserStaysOut))]
    public void ATieToThePurchaserIsDeclaredAsOneToABidder()
    {
        var declared = Story.InDeclaration.When(李, new DeclareConflicts([], Tie));

        Assert.Equal(Tie, Assert.IsType<ConflictsDeclared>(declared.News.Single()).Purchaser);
        Assert.Contains(李.Id, Barriers.WaitingFor(declared.State).Select(awaited => awaited.Member));
        Assert.Equal("conflict-declared", declared.When(李, new DeclareNoConflict(Pledge: true)).Refusal?.Code);
        Assert.Null(declared.When(Agency, new ReplaceMember(李.Id, 孙, ReplacementGround.Avoidance, "与采购人有利害关系")).Refusal);
    }

    [Fact(DisplayName = "采购人代表与采购人的关系不须回避; 申请须写明情况")]
    [Proves(typeof(AnExpertOfThePurchaserStaysOut))]
    public void TheRepresentativeIsOfThePurchaser()
    {
        Assert.Equal(Refusals.RepresentativeOfThePurchaser.Code, Story.InDeclaration.When(王, new DeclareConflicts([], Tie)).Refusal?.Code);
        Assert.Null(Story.InDeclaration.When(王, new DeclareConflicts([new("B2", ConflictGround.Kinship, "配偶任职")])).Refusal);
        Assert.Equal("text-missing", Story.InDeclaration.When(李, new DeclareConflicts([], Tie with { Statement = " " })).Refusal?.Code);
        Assert.Equal("text-missing", Story.InDeclaration.When(李, new DeclareConflicts([])).Refusal?.Code);
    }

    [Fact(DisplayName = "与采购人的关系只由代理机构和监督人员得知, 其他成员只知该成员申请回避")]
    public void ThePanelDoesNotHearWhy()
    {
        var declared = new ConflictsDeclared(李.Id, [], Tie);

        Assert.Equal(Tie, ((ConflictsDeclared)declared.For(Audience.Supervisors)!).Purchaser);
        Assert.Null(((ConflictsDeclared)declared.For(Audience.Panel)!).Purchaser);
        Assert.Null(declared.For(Audience.Operators));
    }
}
