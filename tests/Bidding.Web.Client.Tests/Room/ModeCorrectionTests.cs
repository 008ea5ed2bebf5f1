using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Testing;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>87号令 第六十四条 in the modes of a criterion: levels are chosen, deductions listed, formulas fed anew.</summary>
public class ModeCorrectionTests : RoomContext
{
    /// <summary>李's 6 for 甲 stands apart, and 李 says 甲 is not certified.</summary>
    private static Story InSummary { get; } = Cast.Panel.Aggregate(Modes.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, member == Cast.李 && bid == Cast.甲 ? new SealScores(bid.Id, [new("T1", 6m), new("T2", 1m, [.. Reasons("D1", 2), .. Reasons("D2", 1)]), new("T3", 2m), new("K1", 2.5m), new("K2", 0m)]) : Modes.Scores(bid))));

    private static IEnumerable<TakenDeduction> Reasons(string item, int times) => Enumerable.Range(1, times).Select(n => new TakenDeduction(item, $"第 {n} 处"));

    [Fact(DisplayName = "公式采用的数值有误: 填写正确数值, 得分随之算出, 以计算错误更正")]
    public async Task AFormulaFedWithAWrongQuantityIsCorrected()
    {
        await Sit(InSummary, Cast.张);
        var step = Show<SummaryStep>();
        var form = step.Find("[data-part=wrong-quantity]");
        Assert.Contains("投标声明 质保期 24 月", form.TextContent);

        await step.Find("#wrong-quantity").InputAsync(new() { Value = "36" });
        Assert.Contains("按公式得 5 分", step.Find("[data-would-be]").TextContent);
        await step.Find("#wrong-reason").InputAsync(new() { Value = "投标函第 4 页" });
        await step.Find("[data-act=correct-quantity]").ClickAsync(new());

        Assert.Equal(new CorrectScore("B1", "K1", 5m, CorrectionGround.ArithmeticError, "投标函第 4 页", Quantity: 36m), Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
    }

    [Fact(DisplayName = "畸高畸低更正扣分项: 重列扣分明细, 得分随之算出")]
    public async Task DeductionLinesAreListedAnew()
    {
        await Sit(InSummary, Cast.李);
        var step = Show<SummaryStep>();
        await step.Find("[id^=correct-Deviation-B1][id$=criterion]").ChangeAsync(new() { Value = "T2" });

        await step.Find("[data-finding=Deviation] [data-deduct=D1]").ClickAsync(new());
        await step.Find("[data-finding=Deviation] [data-reason=D1]").InputAsync(new() { Value = "仅缺第 3 页" });
        await step.Find("[data-finding=Deviation] [data-field=reason]").InputAsync(new() { Value = "复核后更正" });
        await step.Find("[data-finding=Deviation] [data-act=correct]").ClickAsync(new());

        var correction = Assert.IsType<CorrectScore>(Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
        Assert.Equal((8m, CorrectionGround.AbnormalScore), (correction.To, correction.Ground));
        Assert.Equal("仅缺第 3 页", correction.Deductions!.Value.Single().Reason);
    }

    [Fact(DisplayName = "客观分不一致: 是否得分的项只能更正为满分或零分")]
    public async Task MetOrNotIsChosen()
    {
        await Sit(InSummary, Cast.李);
        var step = Show<SummaryStep>();
        Assert.Equal(["5", "0"], step.FindAll("[data-finding=ObjectiveDiffers] [data-points]").Select(way => way.GetAttribute("data-points")));

        await step.Find("[data-finding=ObjectiveDiffers] [data-points='5']").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-finding=ObjectiveDiffers] [data-field=reason]").InputAsync(new() { Value = "证书在商务部分第 9 页" });
        await step.Find("[data-finding=ObjectiveDiffers] [data-act=correct]").ClickAsync(new());

        Assert.Equal(new CorrectScore("B1", "K2", 5m, CorrectionGround.ObjectiveDiffers, "证书在商务部分第 9 页"), Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
    }
}
