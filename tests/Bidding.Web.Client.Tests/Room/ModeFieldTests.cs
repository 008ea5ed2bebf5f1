using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>Each mode has its own field on the sheet, which offers what the domain allows and nothing else.</summary>
public class ModeFieldTests : RoomContext
{
    private IRenderedComponent<ScoreForm> Sheet(string bid = "B1") => Show<ScoreForm>(with => with.Add(form => form.Bid, bid));

    private static Task Choose(IRenderedComponent<ScoreForm> form, string criterion, string points) =>
        form.Find($"[data-ways={criterion}] [data-points='{points}']").ChangeAsync(new() { Value = "on" });

    private static Task Deduct(IRenderedComponent<ScoreForm> form, string item) => form.Find($"[data-deduct={item}]").ClickAsync(new());

    private static string Value(IRenderedComponent<ScoreForm> form, string criterion) => form.Find($"#score-B1-{criterion}").TextContent;

    [Fact(DisplayName = "等级、是否得分: 逐一列出选项和分值, 选中后计入小计")]
    public async Task LevelsAreOfferedWithTheirPoints()
    {
        await Sit(Modes.InScoring, Cast.张);
        var form = Sheet();
        Assert.Equal(["15", "12", "6"], form.FindAll("[data-ways=T1] input").Select(way => way.GetAttribute("data-points")));
        Assert.Contains("不满足", form.Find("[data-ways=K2]").TextContent);

        await Choose(form, "T1", "12");
        await Choose(form, "K2", "0");

        Assert.Equal("12.00", Value(form, "T1"));
        Assert.Equal("0.00", Value(form, "K2"));
        Assert.Equal("12.00", form.Find("[data-subtotal=technical]").TextContent);
    }

    [Fact(DisplayName = "公式: 按投标声明的数值算好, 列出算法, 不能填写")]
    public async Task AFormulaIsComputedAndShown()
    {
        await Sit(Modes.InScoring, Cast.张);
        var form = Sheet();

        Assert.Equal("2.50", Value(form, "K1"));
        Assert.Contains("投标声明 质保期 24 月, 得 2.5 分", form.Find("[data-derivation=K1]").TextContent);
        Assert.Empty(form.FindAll("[data-ways=K1] input"));
    }

    [Fact(DisplayName = "扣分: 逐次扣减并写明理由, 到次数为止; 不扣分须明示")]
    public async Task DeductionsAreTakenOneByOne()
    {
        await Sit(Modes.InScoring, Cast.张);
        var form = Sheet();
        Assert.Equal("—", Value(form, "T2"));

        await Choose(form, "T2", "full");
        Assert.Equal("10.00", Value(form, "T2"));
        await Deduct(form, "D1");
        Assert.Equal("—", Value(form, "T2"));
        await form.Find("[data-reason=D1]").InputAsync(new() { Value = "缺第 3 页" });
        Assert.Equal("8.00", Value(form, "T2"));
        await Deduct(form, "D2");
        Assert.True(form.Find("[data-deduct=D2]").HasAttribute("disabled"));
        await form.Find("[data-take-back=D2]").ClickAsync(new());
        Assert.Equal("8.00", Value(form, "T2"));
        await form.Find("[data-take-back=D1]").ClickAsync(new());
        Assert.Equal("—", Value(form, "T2"));
    }

    [Fact(DisplayName = "各方式一并封存: 扣分明细随分值入档, 封存后本人可见")]
    public async Task TheSheetIsSealedInEveryMode()
    {
        await Sit(Modes.InScoring, Cast.张);
        var form = Sheet();
        await Choose(form, "T1", "12");
        await Deduct(form, "D1");
        await form.Find("[data-reason=D1]").InputAsync(new() { Value = "缺第 3 页" });
        await form.Find("#score-B1-T3").InputAsync(new() { Value = "7.5" });
        await Choose(form, "K2", "5");

        await form.Find("[data-act=seal]").ClickAsync(new());

        var sealing = Assert.IsType<SealScores>(Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
        Assert.Equal([12m, 8m, 7.5m, 2.5m, 5m], sealing.Scores.Select(score => score.Value));
        Assert.Equal(new TakenDeduction("D1", "缺第 3 页"), sealing.Scores[1].Deductions!.Value.Single());
        form.WaitForAssertion(() => Assert.Contains("图纸缺页 −2: 缺第 3 页", form.Find("[data-ways=T2]").TextContent));
    }

    [Fact(DisplayName = "未选等级、未说明扣分的, 不予封存, 各在其处说明")]
    public async Task WhatIsNotSaidIsAskedAtItsPlace()
    {
        await Sit(Modes.InScoring, Cast.张);
        var form = Sheet();
        await Deduct(form, "D1");

        await form.Find("[data-act=seal]").ClickAsync(new());

        Assert.Empty(Server.Decided);
        Assert.Contains("请选择一个等级", form.Find("[data-criterion=T1]").TextContent);
        Assert.Contains("每次扣分须写明理由", form.Find("[data-criterion=T2]").TextContent);
        Assert.Contains("请选择满足或不满足", form.Find("[data-criterion=K2]").TextContent);
        Assert.Contains("还有 4 项需要处理", form.Markup);
    }

    [Fact(DisplayName = "撤回后, 等级和扣分明细都在, 可接着修改")]
    public async Task WithdrawnLinesComeBack()
    {
        await Sit(Modes.InScoring.When(Cast.张, Modes.Scores(Cast.甲)), Cast.张);
        var form = Sheet();

        await form.Find("[data-act=withdraw]").ClickAsync(new());

        form.WaitForAssertion(() => Assert.Equal("缺第 3 页", form.Find("[data-reason=D1]").GetAttribute("value")));
        Assert.Equal("8.00", Value(form, "T2"));
        Assert.True(form.Find("[data-ways=T1] [data-points='12']").HasAttribute("checked"));
    }

    [Theory(DisplayName = "方向键在评分项之间移动, 不论该项是填写、选档还是扣分; 不改动已选的分值, 提示与此一致")]
    [InlineData("[data-ways=T1] [data-points='12']", "ArrowDown", "[data-ways=T2] [data-points=full]")]
    [InlineData("[data-ways=K2] [data-points='5']", "ArrowUp", "#score-B1-T3")]
    [InlineData("[data-ways=T2] [data-points=full]", "ArrowUp", "[data-ways=T1] [data-points='12']")]
    [InlineData("[data-ways=T2] [data-deduct=D1]", "ArrowDown", "#score-B1-T3")]
    public async Task ArrowsLeadToAnotherCriterion(string from, string key, string to)
    {
        await Sit(Modes.InScoring, Cast.张);
        var taken = JSInterop.SetupModule(Bidding.Web.Client.Live.Hands.Module).SetupVoid("take", _ => true).SetVoidResult();
        await Room.Keep(Bidding.Web.Client.Live.Places.Score("B1", "T1"), "12");
        var form = Sheet();
        var target = form.Find(to).GetAttribute("blazor:elementReference");

        await form.Find(from).KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = key });

        Assert.Equal(target, Assert.IsType<Microsoft.AspNetCore.Components.ElementReference>(taken.VerifyInvoke("take").Arguments[0]).Id);
        Assert.Equal("12.00", Value(form, "T1"));
        Assert.Contains("选项之间 ← →, 空格选定", form.Find(".keys").TextContent);
    }

    [Fact(DisplayName = "由公式计算的项不算待办: 未动笔的投标仍为未开始")]
    public async Task AFormulaIsNobodysWork()
    {
        await Sit(Modes.InScoring, Cast.张);
        await Room.Keep(Bidding.Web.Client.Live.Places.Score("B2", "T1"), "12");

        var step = Show<ScoringStep>();

        Assert.Contains("未开始", step.Find("[data-tab=B1]").TextContent);
        Assert.Contains("1/4", step.Find("[data-tab=B2]").TextContent);
    }
}
