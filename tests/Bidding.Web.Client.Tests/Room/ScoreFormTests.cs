using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

public class ScoreFormTests : RoomContext
{
    private IRenderedComponent<ScoreForm> Sheet(string bid = "B1") => Show<ScoreForm>(with => with.Add(form => form.Bid, bid));

    private static async Task Fill(IRenderedComponent<ScoreForm> form, params (string Criterion, string Value)[] figures)
    {
        foreach (var (criterion, value) in figures)
        {
            await form.Find($"#score-B1-{criterion}").InputAsync(new() { Value = value });
        }
    }

    [Fact(DisplayName = "评分表列出满分, 小计和合计随输入更新, 两位小数")]
    public async Task SubtotalsFollowTheFigures()
    {
        await Sit(Story.InScoring, Cast.张);
        var form = Sheet();

        await Fill(form, ("T1", "12.5"), ("T3", "8"));

        Assert.Contains("/15.00", form.Find("[data-criterion=T1]").TextContent);
        Assert.Equal("20.50", form.Find("[data-subtotal=technical]").TextContent);
        Assert.Equal("20.50", form.Find("[data-sheet-total]").TextContent);
        await Fill(form, ("K1", "4"));
        Assert.Equal("24.50", form.Find("[data-sheet-total]").TextContent);
        Assert.Contains("/40.00", form.Find("tfoot").TextContent);
    }

    [Fact(DisplayName = "超出范围或不合分档, 在该项旁边说明, 不予封存")]
    public async Task AMistakeIsExplainedBesideItsField()
    {
        await Sit(Story.InScoring, Cast.张);
        var form = Sheet();

        await Fill(form, ("T1", "15.5"), ("T2", "八"), ("T3", "7.3"), ("K1", "5"));

        Assert.Contains("须在 0–15.00 之间", form.Find("[data-criterion=T1]").TextContent);
        Assert.Contains("请输入数字", form.Find("[data-criterion=T2]").TextContent);
        Assert.Contains("须为 0.5 的倍数", form.Find("[data-criterion=T3]").TextContent);
        Assert.Equal("true", form.Find("#score-B1-T1").GetAttribute("aria-invalid"));

        await form.Find("[data-act=seal]").ClickAsync(new());
        Assert.Empty(Server.Decided);
        Assert.Contains("还有 3 项需要处理", form.Markup);
    }

    [Fact(DisplayName = "缺项时不封存, 并指出缺在哪里")]
    public async Task AMissingScoreIsNamed()
    {
        await Sit(Story.InScoring, Cast.张);
        var form = Sheet();
        await Fill(form, ("T1", "12"), ("T2", "8"), ("T3", "7.5"));

        await form.Find("[data-act=seal]").ClickAsync(new());

        Assert.Contains("未打分", form.Find("[data-criterion=K1]").TextContent);
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "Ctrl+Enter 封存, 全角数字照认")]
    public async Task ControlEnterSealsWhatWasTyped()
    {
        await Sit(Story.InScoring, Cast.张);
        var form = Sheet();
        await Fill(form, ("T1", "１２．５"), ("T2", "8。25"), ("T3", "7.5"), ("K1", "4"));

        await form.Find("#score-B1-K1").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        var command = Assert.IsType<SealScores>(Server.Decided.Single());
        Assert.Equal([12.5m, 8.25m, 7.5m, 4m], command.Scores.Select(score => score.Value));
        form.WaitForAssertion(() => Assert.NotEmpty(form.FindAll("[data-sealed]")));
        Assert.Equal("12.50", form.Find("#score-B1-T1").TextContent);
    }

    [Theory(DisplayName = "方向键和 Enter 在评分项之间移动")]
    [InlineData("ArrowDown", "T3")]
    [InlineData("Enter", "T3")]
    [InlineData("ArrowUp", "T1")]
    public async Task KeysMoveBetweenCriteria(string key, string to)
    {
        await Sit(Story.InScoring, Cast.张);
        var taken = JSInterop.SetupModule(Hands.Module).SetupVoid("take", _ => true).SetVoidResult();
        var form = Sheet();

        await form.Find("#score-B1-T2").KeyDownAsync(new KeyboardEventArgs { Key = key });

        taken.VerifyInvoke("take").Arguments[0]!.ShouldBeElementReferenceTo(form.Find($"#score-B1-{to}"));
    }

    [Fact(DisplayName = "不能封存时逐项指名, 点名称即到该项")]
    public async Task WhatIsOpenIsNamedAndLedTo()
    {
        await Sit(Story.InScoring, Cast.张);
        var attended = JSInterop.SetupModule(Hands.Module).SetupVoid("attend", _ => true).SetVoidResult();
        var form = Sheet();
        await Fill(form, ("T1", "12"), ("T2", "8"), ("T3", "7.3"));
        await form.Find("[data-act=seal]").ClickAsync(new());

        var links = form.FindAll("[data-part=open-items] a");
        Assert.Equal(["T3 售后服务", "K1 同类业绩"], links.Select(link => link.TextContent));
        Assert.Contains("须为 0.5 的倍数", form.Find("[data-part=open-items]").TextContent);
        await links[1].ClickAsync(new());

        Assert.Equal("score-B1-K1", attended.Invocations.Single().Arguments.Single());
        Assert.NotEmpty(form.FindAll("#score-B1-K1"));
    }

    [Fact(DisplayName = "草稿随输入保存, 重新打开仍在")]
    public async Task DraftsAreThereWhenTheSheetIsOpenedAgain()
    {
        await Sit(Story.InScoring, Cast.张);
        await Fill(Sheet(), ("T2", "8.25"));

        Assert.Equal("8.25", Sheet().Find("#score-B1-T2").GetAttribute("value"));
    }

    [Fact(DisplayName = "封存后仅显示本人分值, 可撤回修改")]
    public async Task ASealedSheetCanBeWithdrawn()
    {
        await Sit(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);
        var form = Sheet();
        Assert.Empty(form.FindAll("input"));

        await form.Find("[data-act=withdraw]").ClickAsync(new());

        Assert.Equal(new WithdrawScores("B1"), Server.Decided.Single());
        form.WaitForAssertion(() => Assert.Equal("12", form.Find("#score-B1-T1").GetAttribute("value")));
    }

    [Fact(DisplayName = "服务器拒绝时, 理由和条款写在评分表内")]
    public async Task TheServersRefusalStandsInTheSheet()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.RefusesCommands = Bidding.Domain.Rules.Refusals.Suspended;
        var form = Sheet();
        await Fill(form, ("T1", "12"), ("T2", "8"), ("T3", "7.5"), ("K1", "4"));

        await form.Find("[data-act=seal]").ClickAsync(new());

        form.WaitForAssertion(() => Assert.Contains("平台规则 同步评审 第三条", form.Find("[data-refusal=suspended]").TextContent));
        Assert.Equal("12", form.Find("#score-B1-T1").GetAttribute("value"));
    }

    [Fact(DisplayName = "投标标签显示未开始、进行中、已封存、已否决")]
    public async Task TabsShowTheStateOfEachBid()
    {
        var story = Cast.Panel.Aggregate(Story.InReview, (so, member) => Cast.Bids.Aggregate(so, (s, bid) =>
            s.When(member, bid == Cast.丁 ? Story.Failed(bid) : Story.Passed(bid))));
        await Sit(story.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);
        await Room.Keep(Places.Score("B2", "T1"), "9");

        var step = Show<ScoringStep>();

        Assert.Contains("已封存", step.Find("[data-tab=B1]").TextContent);
        Assert.Contains("1/4", step.Find("[data-tab=B2]").TextContent);
        Assert.Contains("未开始", step.Find("[data-tab=B3]").TextContent);
        Assert.Contains("已否决", step.Find("[data-tab=B4]").TextContent);
        Assert.Equal("true", step.Find("[data-tab=B2]").GetAttribute("aria-selected"));
    }

    [Fact(DisplayName = "封存一家后, 引向下一家未封存的投标")]
    public async Task AfterSealingTheNextBidIsOffered()
    {
        await Sit(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);
        await Room.Keep("ui/score-bid", "B1");
        var step = Show<ScoringStep>();
        Assert.Contains("下一家: 投标人 B2", step.Find("[data-act=next]").TextContent);

        await step.Find("[data-act=next]").ClickAsync(new());

        Assert.Equal("B2", step.Find("[data-part=score-sheet]").GetAttribute("data-bid"));
    }

    [Fact(DisplayName = "投标文件在评分表旁打开, 可跳到指定页")]
    public async Task TheDocumentTurnsToThePage()
    {
        await Sit(Story.InScoring, Cast.张);
        var pane = Show<DocumentPane>(with => with.Add(documents => documents.Bid, "B1"));

        await pane.Find("#page").ChangeAsync(new() { Value = "37" });

        Assert.Equal("bids/DY-2026-0042-01/B1/f1#page=37&view=FitH&navpanes=0", pane.Find("iframe").GetAttribute("src"));
    }

    [Fact(DisplayName = "没有文件的投标如实说明")]
    public async Task NoDocumentIsSaid()
    {
        await Sit(Story.InScoring, Cast.张);

        Assert.Contains("没有可阅读的文件", Show<DocumentPane>(with => with.Add(documents => documents.Bid, "B2")).Markup);
    }
}
