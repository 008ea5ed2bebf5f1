using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>已入账 stands under what was sent, never under something that was not.</summary>
public class ReceiptsTests : RoomContext
{
    private static Story Explained => Story.LowPriced.When(Cast.Agency, new ExplainLowPrice("B1", "自有产品, 附成本测算。", null));

    [Fact(DisplayName = "提请否决表决入账并有结果之后, 尚未提请的低价表决下没有入账时间")]
    public async Task AnEarlierVotesReceiptDoesNotStandUnderAnUnsentForm()
    {
        await Sit(Explained, Cast.李);
        await Propose("附加了付款条件");
        await Decide(inFavour: false);

        var matters = Show<MattersPanel>();

        Assert.Empty(matters.FindAll("[data-low-price=B1] [data-sending]"));
        Assert.Empty(matters.FindAll("[data-part=propose] [data-sending]"));
    }

    [Fact(DisplayName = "第二次表决的选票未投之前, 不显示第一次选票的入账时间")]
    public async Task AnEarlierBallotsReceiptDoesNotStandUnderTheNext()
    {
        await Sit(Story.InVote, Cast.李);
        var matters = Show<MattersPanel>();
        await matters.Find("[data-ballot=against]").ChangeAsync(new() { Value = "on" });
        await matters.Find("[data-act=vote]").ClickAsync(new());
        matters.WaitForAssertion(() => Assert.Equal("recorded", matters.Find("[data-vote='1'] [data-sending]").GetAttribute("data-sending")));

        await Decide(inFavour: false);
        await Meanwhile(story => story.When(Cast.张, new OpenVote(Story.Reject(Cast.丙), "未盖章")));

        Assert.Empty(Show<MattersPanel>().FindAll("[data-vote='2'] [data-sending]"));
    }

    [Fact(DisplayName = "澄清发出后显示入账时间; 再写下一个问题时, 该时间不再显示")]
    public async Task WhatIsWrittenAnewHasNoReceipt()
    {
        await Sit(Story.InScoring, Cast.张);
        var matters = Show<MattersPanel>();
        await matters.Find("[data-field=question]").InputAsync(new() { Value = "请说明质保期的起算时间。" });
        await matters.Find("[data-act=ask]").ClickAsync(new());
        matters.WaitForAssertion(() => Assert.Equal("recorded", matters.Find("[data-part=ask] [data-sending]").GetAttribute("data-sending")));

        await matters.Find("[data-field=question]").InputAsync(new() { Value = "再请说明" });

        matters.WaitForAssertion(() => Assert.Empty(matters.FindAll("[data-part=ask] [data-sending]")));
    }

    [Fact(DisplayName = "结果更正后须重新确认的, 此前确认的入账时间不再显示")]
    public async Task AVoidConfirmationLeavesNoReceipt()
    {
        var story = Cast.Panel.Aggregate(Story.InScoring, (so, member) => Cast.Bids.Aggregate(so, (each, bid) => each.When(member, Story.Scores(bid, k1: member == Cast.钱 && bid == Cast.乙 ? 5m : 4m))));
        story = story.When(Cast.钱, new ExplainScore("B2", FindingKind.ObjectiveDiffers, "业绩五项", "K1"));
        await Sit(story, Cast.李);
        var step = Show<ConfirmStep>();
        await step.Find("[data-act=confirm]").ClickAsync(new());
        step.WaitForAssertion(() => Assert.Equal("recorded", step.Find("[data-sending]").GetAttribute("data-sending")));

        await Meanwhile(so => so.When(Cast.钱, new CorrectScore("B2", "K1", 4m, CorrectionGround.ObjectiveDiffers, "多计一项业绩")));

        step.WaitForAssertion(() => Assert.NotEmpty(step.FindAll("[data-act=confirm]")));
        Assert.Empty(step.FindAll("[data-sending]"));
    }

    [Fact(DisplayName = "低价表决的理由: 入账后草稿随之清除, 另一表决的草稿不受影响")]
    public async Task ADraftGoesWithWhatWasSentFromItsForm()
    {
        await Sit(Explained, Cast.李);
        var matters = Show<MattersPanel>();
        await matters.Find("[data-part=propose] [data-field=reason]").InputAsync(new() { Value = "尚在斟酌" });
        await matters.Find("[data-low-price=B1] [data-field=reason]").InputAsync(new() { Value = "测算缺少人工成本" });

        await matters.Find("[data-act=vote-low-price]").ClickAsync(new());

        Assert.Equal(new OpenVote(new VoteSubject.LowPriceUnproven("B1"), "测算缺少人工成本"), Server.Decided.Single());
        matters.WaitForAssertion(() => Assert.Empty(Room.Draft("low-price-vote/B1/why")));
        Assert.Equal("尚在斟酌", Room.Draft(Places.OpenVote + "/reason"));
    }

    [Fact(DisplayName = "他人投票到达的同时选择赞成或者反对, 选择不丢失")]
    public async Task AnothersBallotDoesNotTakeAChoiceAway()
    {
        await Sit(Story.InVote, Cast.李);
        var matters = Show<MattersPanel>();
        await Meanwhile(story => story.When(Cast.王, new CastVote(1, true, null)));
        await matters.Find("[data-ballot=against]").ChangeAsync(new() { Value = "on" });

        await Meanwhile(story => story.When(Cast.赵, new CastVote(1, true, null)));

        Assert.True(matters.Find("[data-ballot=against]").HasAttribute("checked"));
        Assert.False(matters.Find("[data-ballot=for]").HasAttribute("checked"));
    }

    private async Task Propose(string reason)
    {
        var matters = Show<MattersPanel>();
        await matters.Find("[data-field=matter]").ChangeAsync(new() { Value = "reject-bid" });
        await matters.Find("[data-part=propose] [data-field=bid]").ChangeAsync(new() { Value = "B4" });
        await matters.Find("[data-field=ground]").ChangeAsync(new() { Value = nameof(RejectionGround.UnacceptableCondition) });
        await matters.Find("[data-part=propose] [data-field=clause]").ChangeAsync(new() { Value = "第四章 3.2" });
        await matters.Find("[data-part=propose] [data-field=page]").ChangeAsync(new() { Value = "17" });
        await matters.Find("[data-part=propose] [data-field=reason]").InputAsync(new() { Value = reason });
        await matters.Find("[data-act=propose]").ClickAsync(new());
        await Until(() => Room.State.OpenVote is not null);
    }

    private Task Decide(bool inFavour) => Meanwhile(story => Cast.Panel.Aggregate(story, (so, member) => so.When(member, new CastVote(1, inFavour, null))));
}
