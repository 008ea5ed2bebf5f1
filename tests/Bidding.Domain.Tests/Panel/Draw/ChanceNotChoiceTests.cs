using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Domain.Tests.Panels;

/// <summary>Whoever orders a draw shall not be able to bend it: not by the clock, not by calling people off, not by starting over.</summary>
public sealed class ChanceNotChoiceTests
{
    private static readonly string First = Gathering.Drawn.State.Invitees[0].Expert;

    [Fact(DisplayName = "评审时间不得早于申请之时和投标截止, 不得晚于申请之后规定的天数")]
    [Proves(typeof(TheMeetingIsNear))]
    public void TheMeetingIsBound()
    {
        static Gathering order(DateTimeOffset meets, DateTimeOffset? deadline = null) =>
            Gathering.Untold.When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan with { MeetsAt = meets }, deadline, MostDaysAhead: 60));

        var now = Gathering.Begin;
        Assert.Equal("meeting-past", order(new(1, 1, 2, 9, 0, 0, TimeSpan.Zero)).Refusal?.Code);
        Assert.Equal("meeting-past", order(now.AddTicks(-1)).Refusal?.Code);
        Assert.Equal("meeting-past", order(now.AddDays(2), deadline: now.AddDays(3)).Refusal?.Code);
        Assert.Equal("meeting-far", order(now.AddDays(60).AddTicks(1)).Refusal?.Code);
        Assert.Equal("meeting-far", order(DateTimeOffset.MaxValue).Refusal?.Code);
        Assert.Null(order(now.AddDays(60)).Refusal);
        Assert.Null(order(now.AddDays(3), deadline: now.AddDays(3)).Refusal);
    }

    [Fact(DisplayName = "评审不在抽取时约定的那一天进行的写明; 按实际之日计算抽取早于评审开始前2个工作日的, 一并写明")]
    [Proves(typeof(AMeetingOnAnotherDayIsSaid))]
    public void AnotherDayIsSaid()
    {
        var (draw, planned) = (Gathering.Drawn.State, Gathering.Plan.MeetsAt); // drawn on a Tuesday for the Wednesday, nine o'clock in Beijing

        Assert.Null(AMeetingOnAnotherDayIsSaid.Of(draw, planned));
        Assert.Null(AMeetingOnAnotherDayIsSaid.Of(draw, new(2026, 11, 25, 15, 59, 59, TimeSpan.Zero)));
        Assert.Equal(new(planned, planned.AddDays(1), DrawnTooEarly: false), AMeetingOnAnotherDayIsSaid.Of(draw, planned.AddDays(1))); // two working days after the draw
        Assert.Equal(new(planned, planned.AddDays(2), DrawnTooEarly: true), AMeetingOnAnotherDayIsSaid.Of(draw, planned.AddDays(2)));
        Assert.NotNull(AMeetingOnAnotherDayIsSaid.Of(draw, new(2026, 11, 25, 16, 0, 0, TimeSpan.Zero))); // midnight in Beijing
        Assert.False(AMeetingOnAnotherDayIsSaid.Of(draw, planned.AddDays(-1))!.DrawnTooEarly);
        Assert.Null(AMeetingOnAnotherDayIsSaid.Of(PanelDraw.None, planned.AddDays(9)));
    }

    [Theory(DisplayName = "代理机构不得记录专家退出, 无论以何事由、接受之前或之后; 只由本人或监督人员")]
    [Proves(typeof(WhoOrdersExcusesNobody))]
    [InlineData(ExcuseGround.NotReached)]
    [InlineData(ExcuseGround.Unavailable)]
    [InlineData(ExcuseGround.Health)]
    public void TheAgencyCallsNobodyOff(ExcuseGround ground)
    {
        ExcuseExpert excuse = new(First, ground, "电话无人接听。");
        var accepted = Gathering.Drawn.When(Cast.Agency, new AcceptInvitation(First));

        Assert.Equal("not-yours", Gathering.Drawn.When(Cast.Agency, excuse).Refusal?.Code);
        Assert.Equal("not-yours", accepted.When(Cast.Agency, excuse).Refusal?.Code);
        Assert.Equal(InviteeState.Excused, accepted.When(Cast.Supervisor, excuse).State.Invited(First)!.State);
    }

    [Fact(DisplayName = "补抽须有监督人员的见证词")]
    [Proves(typeof(ASupplementIsWitnessed))]
    public void ASupplementTakesTheSupervisorsPart()
    {
        var story = Gathering.Drawn;
        while (story.State.Invitees.FirstOrDefault(invitee => invitee.Group == "G2" && invitee.HoldsAPlace) is { } leaving)
        {
            story = story.When(Cast.Supervisor, new ExcuseExpert(leaving.Expert, ExcuseGround.NotReached, "两次电话未接。"));
        }

        var listed = story.When(Cast.Agency, new OrderSupplement(0)).List(Gathering.Pool(6, 9), []);

        Assert.Equal("witness-needed", listed.When(Cast.Agency, new HoldDraw()).Refusal?.Code);
        Assert.Null(listed.When(Cast.Supervisor, new WitnessDraw("有雨")).When(Cast.Agency, new HoldDraw()).Refusal);
        Assert.Null(Gathering.Listed.When(Cast.Agency, new HoldDraw()).Refusal); // the first draw may go without
    }

    [Fact(DisplayName = "抽取之前可以撤回申请并说明理由, 另行申请有新的种子; 抽取之后不得撤回")]
    [Proves(typeof(AnOrderIsWithdrawnBeforeAnybodyIsDrawn))]
    public void AMistakenOrderIsTakenBack()
    {
        var withdrawn = Gathering.Listed.When(Cast.Agency, new WithdrawOrder("场地填写有误。"));

        Assert.False(withdrawn.State.IsOrdered);
        Assert.Null(ADrawnPanelIsCompleteBeforeItConvenes.WhyNotByHand(withdrawn.State));
        var again = withdrawn.When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-2", Gathering.Plan));
        Assert.NotEqual(Gathering.Ordered.State.Round!.Seed, again.State.Round!.Seed);
        Assert.Equal(["场地填写有误。"], again.State.Withdrawn.AsEnumerable());
        Assert.Equal("already-drawn", Gathering.Drawn.When(Cast.Agency, new WithdrawOrder("另行安排。")).Refusal?.Code);
        Assert.Equal("not-yours", Gathering.Ordered.When(Cast.Supervisor, new WithdrawOrder("监督")).Refusal?.Code);
        Assert.NotNull(Gathering.Ordered.When(Cast.Agency, new WithdrawOrder(" ")).Refusal);
    }

    [Fact(DisplayName = "指定回避须写明库中的编号: 空的、过长的不入账")]
    public void APinNamesAnId()
    {
        foreach (var id in new[] { "", new string('x', 65), new string('x', 900_000) })
        {
            Assert.Equal(PanelRefusals.UnknownExpert, Gathering.Ordered.When(Cast.Supervisor, new PinFinding(id, "举报。")).Refusal);
        }
    }

    [Fact(DisplayName = "候选人不多于席位的, 抽取没有随机性, 页面与报告如实写明")]
    public void AListNoLongerThanItsPlacesLeavesNothingToChance()
    {
        Assert.True(PanelDraw.LeavesNothingToChance(Gathering.Ordered.List(Gathering.Pool(2, 9), []).State.Round!));
        Assert.False(PanelDraw.LeavesNothingToChance(Gathering.Ordered.List(Gathering.Pool(3, 3), []).State.Round!));
    }
}
