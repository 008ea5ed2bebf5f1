using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
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
    }

    [Fact(DisplayName = "其他成员无须说明, 也没有说明的栏目")]
    public async Task NobodyElseIsAsked()
    {
        await Sit(Story.WithOutlier, Cast.张);

        Assert.Empty(Show<SummaryStep>().FindAll("[data-part=explanation]"));
    }
}
