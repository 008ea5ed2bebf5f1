using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>87号令 第四十五条: a sum that stands apart is shown with its figures; its author explains it, or corrects it.</summary>
public class StatisticsTests : RoomContext
{
    [Fact(DisplayName = "畸高畸低、一致性、关键性均写明统计量和界限, 不作结论")]
    public async Task EveryFindingStandsWithItsFigures()
    {
        await Sit(Story.WithOutlier, Cast.张);

        var step = Show<SummaryStep>();

        Assert.Contains("评委乙 对 投标人 B3", step.Find("[data-finding=Deviation]").TextContent);
        Assert.Contains("Kendall W", step.Find("[data-part=agreement]").TextContent);
        Assert.Contains("不表示评分不当", step.Find("[data-part=statistics]").TextContent);
    }

    [Fact(DisplayName = "每项统计用一句话说明: 是什么意思, 要不要我做什么")]
    public async Task EveryStatisticSaysWhatItMeansForMe()
    {
        await Sit(
            Cast.Panel.Aggregate(Story.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
                so.When(member, member == Cast.李 && bid == Cast.丙 ? Story.Scores(bid, 2m, 1m, 1m) : Story.Scores(bid, 11m + (0.5m * Cast.Panel.IndexOf(member)))))),
            Cast.李);
        var mine = Show<SummaryStep>();
        Assert.Contains("请核对一遍, 然后在下面说明理由", mine.Find("[data-finding=ModifiedZ] [data-part=means]").TextContent);
        Assert.Contains("请核对一遍, 然后在下面说明理由", mine.Find("[data-finding=Deviation] [data-part=means]").TextContent);
        await mine.Find("[data-field=explanation]").InputAsync(new() { Value = "方案与现场条件不符" });
        await mine.Find("[data-act=explain]").ClickAsync(new());
        mine.WaitForAssertion(() => Assert.Contains("现在无须再做什么", mine.Find("[data-finding=ModifiedZ] [data-part=means]").TextContent));

        await Enter(Cast.张.Caller());

        var others = Show<SummaryStep>();
        Assert.Contains("由其本人说明或者更正, 您无须操作", others.Find("[data-finding=ModifiedZ] [data-part=means]").TextContent);
    }

    [Fact(DisplayName = "评分相差较大的成员须说明理由: 未写的不予提交, 草稿保存在本机, 提交后全体可见")]
    public async Task TheAuthorExplains()
    {
        await Sit(Story.WithOutlier, Cast.李);
        var step = Show<SummaryStep>();
        await step.Find("[data-act=explain]").ClickAsync(new());
        Assert.Contains("请写明意见和理由", step.Find("[data-part=explanation]").TextContent);
        Assert.Empty(Server.Decided);
        await step.Find("[data-field=explanation]").InputAsync(new() { Value = "方案与现场条件不符" });

        var again = Show<SummaryStep>();
        Assert.Equal("方案与现场条件不符", again.Find("[data-field=explanation]").GetAttribute("value"));
        await again.Find("[data-act=explain]").ClickAsync(new());

        Assert.Contains(new ExplainScore("B3", FindingKind.Deviation, "方案与现场条件不符"), Server.Decided);
        again.WaitForAssertion(() => Assert.Contains("方案与现场条件不符", again.Find("[data-part=explanations]").TextContent));
        again.WaitForAssertion(() => Assert.Empty(again.FindAll("[data-part=explanation]")));
        Assert.Contains("您对 投标人 B3 的评分说明已入账: 方案与现场条件不符", again.Find("[data-part=explained]").TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "客观分与多数成员不同的: 在该提示旁更正或者说明, 说明后全体可见; 等待面板只等该成员")]
    public async Task AnObjectiveScoreApartIsAnsweredBesideItsFinding()
    {
        var apart = Cast.Panel.Aggregate(Story.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
            so.When(member, Story.Scores(bid, k1: member == Cast.李 && bid == Cast.乙 ? 3m : 4m))));
        await Sit(apart, Cast.李);
        var barrier = Show<BarrierPanel>();
        Assert.Equal("yes", barrier.Find("[data-member=评委乙]").GetAttribute("data-awaited"));
        Assert.Contains("无须说明", barrier.Find("[data-member=评委甲]").TextContent);
        Assert.Contains("评委乙 更正或者说明理由".Replace("评委乙", "您", StringComparison.Ordinal), Show<ConfirmStep>().Find("[data-part=owed]").TextContent);
        Assert.Contains("说明评分理由", Show<NowAsked>().Markup);

        var step = Show<SummaryStep>();
        await step.Find("[data-finding=ObjectiveDiffers] [data-field=explanation]").InputAsync(new() { Value = "第三份合同无验收证明" });
        await step.Find("[data-finding=ObjectiveDiffers] [data-act=explain]").ClickAsync(new());

        Assert.Equal(new ExplainScore("B2", FindingKind.ObjectiveDiffers, "第三份合同无验收证明", "K1"), Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("同类业绩: 第三份合同无验收证明", step.Find("[data-part=explanations]").TextContent));
        step.WaitForAssertion(() => Assert.Empty(step.FindAll("[data-part=explanation]")));
        Assert.Empty(Room.Draft("explain/B2/K1/text"));
        Assert.Contains("您对 投标人 B2 的评分说明已入账: 第三份合同无验收证明", step.Find("[data-finding=ObjectiveDiffers] [data-part=explained]").TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "等待面板: 已经说明的写已说明, 从来无须说明的写无须说明")]
    public async Task WhoHasExplainedIsNotSaidToOweNothing()
    {
        var apart = Cast.Panel.Aggregate(Story.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
            so.When(member, Story.Scores(bid, k1: (member == Cast.李 || member == Cast.钱) && bid == Cast.乙 ? 3m : 4m))));
        await Sit(apart.When(Cast.李, new ExplainScore("B2", FindingKind.ObjectiveDiffers, "第三份合同无验收证明", "K1")), Cast.张);

        var barrier = Show<BarrierPanel>();

        Assert.Contains("已说明", barrier.Find("[data-member=评委乙]").TextContent, StringComparison.Ordinal);
        Assert.Contains("无须说明", barrier.Find("[data-member=评委丙]").TextContent, StringComparison.Ordinal);
        Assert.Equal("yes", barrier.Find($"[data-member={Cast.钱.Alias}]").GetAttribute("data-awaited"));
    }

    [Fact(DisplayName = "其他成员无须说明, 也没有说明的栏目")]
    public async Task NobodyElseIsAsked()
    {
        await Sit(Story.WithOutlier, Cast.张);

        Assert.Empty(Show<SummaryStep>().FindAll("[data-part=explanation]"));
    }
}
