using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Domain.Tests.Panels;

/// <summary>What the draw asks of opening and evaluation, and what each hears of it.</summary>
public sealed class DrawInTheProductTests
{
    private static readonly Finding Kin = new(
        "X-d03", ConflictRule.NearRelative, Force.Excludes, "C-jia", Article.ProcurementRegulations("第九条第四项"),
        [new("P-d03", RelationKind.Spouse, "P-head"), new("P-head", RelationKind.LegalRepresentative, "C-jia")]);

    [Fact(DisplayName = "投标截止之前投标人尚未确定, 不确定候选名单")]
    [Proves(typeof(CandidatesAreListedWhenTheBiddersAreKnown))]
    public void NoListBeforeTheDeadline()
    {
        var opening = Opening.None.Evolve(new OpeningFact.OpeningScheduled(Gathering.Lot, Gathering.Begin, 30), Gathering.Begin);

        Assert.Equal("bidders-not-known", CandidatesAreListedWhenTheBiddersAreKnown.WhyNot(opening, Gathering.Begin.AddTicks(-1))?.Code);
        Assert.Equal("bidders-not-known", CandidatesAreListedWhenTheBiddersAreKnown.WhyNot(Opening.None, Gathering.Begin)?.Code);
        Assert.Null(CandidatesAreListedWhenTheBiddersAreKnown.WhyNot(opening, Gathering.Begin));
    }

    [Fact(DisplayName = "申请抽取的, 全部席位经抽取并接受邀请后才组建评审, 也不得改为人工指定")]
    [Proves(typeof(ADrawnPanelIsCompleteBeforeItConvenes))]
    public void ADrawnPanelIsComplete()
    {
        Assert.Equal("panel-not-formed", ADrawnPanelIsCompleteBeforeItConvenes.WhyNot(Gathering.Drawn.State)?.Code);
        Assert.Equal("draw-already-ordered", ADrawnPanelIsCompleteBeforeItConvenes.WhyNotByHand(Gathering.Ordered.State)?.Code);
        Assert.Null(ADrawnPanelIsCompleteBeforeItConvenes.WhyNot(Gathering.Formed.State));
        Assert.Null(ADrawnPanelIsCompleteBeforeItConvenes.WhyNot(PanelDraw.None));
        Assert.Null(ADrawnPanelIsCompleteBeforeItConvenes.WhyNotByHand(PanelDraw.None));
    }

    [Fact(DisplayName = "非因法定事由, 不得更换依法确定的评标委员会成员: 组建之后不再申请抽取")]
    [Proves(typeof(NothingIsDrawnForAConvenedPanel))]
    public void NothingIsDrawnOnceConvened()
    {
        Assert.Equal("panel-convened", NothingIsDrawnForAConvenedPanel.WhyNot(Story.InSummary.State)?.Code);
        Assert.Null(NothingIsDrawnForAConvenedPanel.WhyNot(Evaluation.None));
    }

    [Fact(DisplayName = "回避的依据只供监督人员查看; 代理机构只见适用的规则")]
    [Proves(typeof(PanelVisibility))]
    public void TheEvidenceIsForTheSupervisor()
    {
        var story = Gathering.Ordered.When(Cast.Supervisor, new SetAsideFinding(Kin with { Expert = "X-d04" }, "同名。")).List(Gathering.Pool(6, 5), [Kin]);
        var listed = story.Facts.Select(entry => entry.Fact).OfType<PanelFact.CandidatesListed>().Single();
        var aside = story.Facts.Select(entry => entry.Fact).OfType<PanelFact.FindingSetAside>().Single();

        var agency = Assert.IsType<PanelFact.CandidatesListed>(listed.For(Audience.Agency));

        Assert.Equal((ConflictRule.NearRelative, 0), (agency.Findings[0].Rule, agency.Findings[0].Evidence.Length));
        Assert.Empty(Assert.IsType<PanelFact.FindingSetAside>(aside.For(Audience.Agency)).Finding.Evidence);
        Assert.Equal(2, Assert.IsType<PanelFact.CandidatesListed>(listed.For(Audience.Supervisors)).Findings[0].Evidence.Length);
        Assert.Null(listed.For(Audience.Panel));
    }

    [Fact(DisplayName = "被抽中者可自行谢绝邀请, 接受之后也只由本人或监督人员退出")]
    public void WhoIsInvitedMayDeclineHimself()
    {
        var first = Gathering.Drawn.State.Invitees[0].Expert;
        Caller himself = new("account-x", Role.Member, first), another = new("account-y", Role.Member, Gathering.Drawn.State.Invitees[1].Expert);
        ExcuseExpert decline = new(first, ExcuseGround.Unavailable, "出差。");

        Assert.Equal(InviteeState.Excused, Gathering.Drawn.When(himself, decline).State.Invited(first)!.State);
        Assert.Equal("not-yours", Gathering.Drawn.When(another, decline).Refusal?.Code);
        Assert.Equal(InviteeState.Excused, Gathering.Drawn.When(himself, new AcceptInvitation(first)).When(himself, decline).State.Invited(first)!.State);
    }

    [Fact(DisplayName = "更换依法确定的评标委员会专家成员应当依照随机抽取的方式进行: 由备选递补, 递补者接受后接替")]
    [Proves(typeof(ASuccessorIsDrawnAsWell))]
    public void ASuccessorComesFromTheDraw()
    {
        var formed = Gathering.Formed;
        var leaver = formed.State.Seated[0];
        var evaluation = Evaluation.None with { Convocation = Cast.Convocation with { Panel = [.. formed.State.Seated.Select(seated => new PanelMember(seated.Member, "", seated.Site, "", seated.Role))] } };

        Assert.Equal("successor-not-drawn", ASuccessorIsDrawnAsWell.WhyNot(formed.State, evaluation, leaver.Member, "X-friend")?.Code);
        var called = formed.When(Cast.Supervisor, new ExcuseExpert(leaver.Expert, ExcuseGround.Absent, "擅离职守。"));
        var reserve = called.State.Awaited.Single().Expert;
        Assert.Equal("successor-not-drawn", ASuccessorIsDrawnAsWell.WhyNot(called.State, evaluation, leaver.Member, reserve)?.Code);
        var accepted = called.EverybodyAccepts();
        Assert.Null(ASuccessorIsDrawnAsWell.WhyNot(accepted.State, evaluation, leaver.Member, reserve));
        Assert.All(
            formed.State.Seated.Where(seated => seated.Role == MemberRole.Expert && seated != leaver), // they sit on: nobody but the excused leaves
            seated => Assert.Equal("leaver-not-excused", ASuccessorIsDrawnAsWell.WhyNot(accepted.State, evaluation, seated.Member, reserve)?.Code));
        Assert.Null(ASuccessorIsDrawnAsWell.WhyNot(formed.State, evaluation, formed.State.Seated[^1].Member, "X-friend")); // sent by the purchaser
        Assert.Null(ASuccessorIsDrawnAsWell.WhyNot(PanelDraw.None, evaluation, leaver.Member, "X-friend"));
    }
}
