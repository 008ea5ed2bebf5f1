using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

public class LowPricePartTests : RoomContext
{
    private static Story Low => Story.InScoringOf(Story.WithLowQuote);

    private static Story AllSealed => Cast.Panel.Aggregate(Low, (story, member) => Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));

    [Fact(DisplayName = "组长从事项中启动审查: 按钮下先说明时间与后果; 其他成员看到等待组长")]
    public async Task TheChairOpensTheReviewFromTheMatters()
    {
        await Sit(Low, Cast.张);
        var matters = Show<MattersPanel>();
        Assert.Contains("450,000.00", matters.Find("[data-low-price=B1]").TextContent, StringComparison.Ordinal);

        await matters.Find("[data-act=open-low-price]").ClickAsync(new());
        await Until(() => Room.State.LowPriceReview("B1") is not null);

        Assert.Equal("AwaitingExplanation", matters.Find("[data-low-price=B1]").GetAttribute("data-state"));
        Assert.Equal(30, Room.State.LowPriceReview("B1")!.Minutes);
    }

    [Fact(DisplayName = "全部评分已封存而审查未完的: 组长被告知现在要做什么, 其他人看到在等谁")]
    public async Task WhoIsAwaitedIsSaid()
    {
        await Sit(AllSealed, Cast.张);
        Assert.Contains("异常低价审查", Show<NowAsked>().Find(".ask").TextContent, StringComparison.Ordinal);
        var barrier = Show<BarrierPanel>();
        Assert.Equal("yes", barrier.Find("[data-member=评委甲]").GetAttribute("data-awaited"));
        Assert.Equal("no", barrier.Find("[data-member=评委乙]").GetAttribute("data-awaited"));
        Assert.NotNull(barrier.Find("[data-part=low-price-open]"));
    }

    [Fact(DisplayName = "时限届满而没有说明的, 画面自行更新: 组长可以再给时间, 成员可以提请表决")]
    public async Task WhenTheTimeIsOverTheRoomSaysSo()
    {
        await Sit(Story.LowPriced, Cast.张);
        var matters = Show<MattersPanel>();
        Assert.Empty(matters.FindAll("[data-act=vote-low-price]"));

        Server.Time.Advance(TimeSpan.FromMinutes(31));

        matters.WaitForAssertion(() => Assert.Equal("Overdue", matters.Find("[data-low-price=B1]").GetAttribute("data-state")), TimeSpan.FromSeconds(20));
        Assert.NotNull(matters.Find("[data-act=open-low-price]"));
        Assert.NotNull(matters.Find("[data-act=vote-low-price]"));
    }

    [Fact(DisplayName = "说明到达后成员可以提请表决; 说明与文件摘要在场可见")]
    public async Task AMemberPutsItToTheVote()
    {
        await Sit(Story.LowPriced.When(Cast.Agency, new ExplainLowPrice("B1", "自有产品, 附成本测算。", new("f-2", "低价说明-B1.pdf", 20480, new string('d', 64)))), Cast.李);
        var matters = Show<MattersPanel>();
        Assert.Contains("自有产品", matters.Find("[data-low-price=B1]").TextContent, StringComparison.Ordinal);
        Assert.Contains("dddddddd", matters.Find("[data-low-price=B1]").TextContent, StringComparison.Ordinal);
        Assert.Empty(matters.FindAll("[data-act=open-low-price]"));

        await matters.Find("[data-low-price=B1] [data-field=reason]").InputAsync(new() { Value = "说明不足以证明其合理性" });
        await matters.Find("[data-act=vote-low-price]").ClickAsync(new());
        await Until(() => Room.State.OpenVote is not null);

        Assert.Equal(new VoteSubject.LowPriceUnproven("B1"), Room.State.OpenVote!.Subject);
    }
}
