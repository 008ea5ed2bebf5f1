using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>A member who enters, fills in and seals, and never touches a tab: the plain way through the sheets.</summary>
public class BidByBidTests : RoomContext
{
    [Fact(DisplayName = "审查: 封存后停在本标, 写明已封存的是哪一家; 下一家由本人点开, 从头显示")]
    public async Task SealingAReviewStaysWithItsBid()
    {
        await Sit(Story.InReview, Cast.张);
        var (goneOn, arrived) = Hand();
        var step = Show<ReviewStep>();
        await PassEverything(step);
        await step.Find("[data-act=seal]").ClickAsync(new());

        AssertSealed(step, goneOn);
        Assert.Empty(arrived.Invocations);
        await step.Find("[data-act=next]").ClickAsync(new());
        AssertNext(step, arrived);
    }

    [Fact(DisplayName = "评分: 封存后停在本标, 写明已封存的是哪一家; 下一家由本人点开, 从头显示")]
    public async Task SealingScoresStaysWithTheirBid()
    {
        await Sit(Story.InScoring, Cast.张);
        var (goneOn, arrived) = Hand();
        var step = Show<ScoringStep>();
        await FillIn(step);
        await step.Find("[data-act=seal]").ClickAsync(new());

        AssertSealed(step, goneOn);
        Assert.Empty(arrived.Invocations);
        await step.Find("[data-act=next]").ClickAsync(new());
        AssertNext(step, arrived);
    }

    [Fact(DisplayName = "审查期间经表决否决的投标: 不再要求审查, 表上写明否决的依据, 没有封存按钮")]
    public async Task ABidVotedOutIsReviewedNoMore()
    {
        var voted = Cast.Panel.Aggregate(
            Story.InReview.When(Cast.张, new OpenVote(Story.Reject(Cast.甲), "附加了采购人不能接受的付款条件")), (story, member) => story.When(member, new CastVote(1, InFavour: true, null)));
        await Sit(voted, Cast.张);

        var step = Show<ReviewStep>();

        Assert.NotEmpty(step.FindAll("[data-bid=B2] [data-act=seal]"));
        await step.Find("[data-tab=B1]").ClickAsync(new());
        Assert.Empty(step.FindAll("[data-bid=B1] [data-act=seal]"));
        Assert.NotEmpty(step.FindAll("[data-bid=B1] .note.bad"));
    }

    [Fact(DisplayName = "撤回修改后从本标表头开始")]
    public async Task TakingBackBeginsAtTheHeadOfTheSheet()
    {
        await Sit(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);
        var (_, arrived) = Hand();
        await Room.Keep("ui/score-bid", "B1");
        var step = Show<ScoringStep>();

        await step.Find("[data-act=withdraw]").ClickAsync(new());

        step.WaitForAssertion(() => Assert.Equal("sheet-head", arrived.Invocations.Single().Arguments.Single()));
        Assert.NotEmpty(step.FindAll("[data-act=seal]"));
    }

    [Fact(DisplayName = "审查: Ctrl+Enter 封存; 没有填完的不封存")]
    public async Task TheKeySealsAReview()
    {
        await Sit(Story.InReview, Cast.张);
        var step = Show<ReviewStep>();
        await step.Find("[data-part=review-sheet]").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", CtrlKey = true });
        Assert.Empty(Server.Decided);
        Assert.Contains("未作结论", step.Markup, StringComparison.Ordinal);
        await PassEverything(step);
        await step.Find("[data-part=review-sheet]").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter" });
        Assert.Empty(Server.Decided);
        await step.Find("[data-part=review-sheet]").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        Assert.Equal("B1", Assert.IsType<SealReview>(Assert.Single(Server.Decided)).Bid);
    }

    [Fact(DisplayName = "断线时封存: 封好待送达的评分表不能改动, 标签写明未发送, 可以先评下一家; 恢复后送达的就是封存时的分值")]
    public async Task WhatWaitsForTheLineIsNotTouched()
    {
        await Sit(Story.InScoring, Cast.张);
        var step = Show<ScoringStep>();
        await FillIn(step);
        await Renderer.Dispatcher.InvokeAsync(Line.Cut);
        await step.Find("[data-act=seal]").ClickAsync(new());

        step.WaitForAssertion(() => Assert.True(step.Find("[data-part=score-sheet] fieldset").HasAttribute("disabled")));
        Assert.Contains("未发送", step.Find("[data-tab=B1]").TextContent, StringComparison.Ordinal);
        await step.Find("[data-act=next]").ClickAsync(new());
        Assert.NotEmpty(step.FindAll("[data-bid=B2] [data-act=seal]"));
        Assert.False(step.Find("[data-part=score-sheet] fieldset").HasAttribute("disabled"));

        await Renderer.Dispatcher.InvokeAsync(Line.Mend);
        await InTime(() => Server.Decided.Count == 1);
        Assert.All(Assert.IsType<SealScores>(Server.Decided[0]).Scores, score => Assert.Equal(1m, score.Value));
    }

    private static async Task PassEverything(IRenderedComponent<ReviewStep> step)
    {
        foreach (var item in Cast.Method.ReviewItems)
        {
            await step.Find($"[data-item={item.Id}] [data-mark=pass]").ChangeAsync(new() { Value = "on" });
        }
    }

    private static async Task FillIn(IRenderedComponent<ScoringStep> step)
    {
        foreach (var criterion in Cast.Method.Criteria)
        {
            foreach (var field in step.FindAll($"tr[data-criterion={criterion.Id}] input"))
            {
                await field.InputAsync(new() { Value = "1" });
            }
        }
    }

    private (JSRuntimeInvocationHandler GoneOn, JSRuntimeInvocationHandler Arrived) Hand()
    {
        var script = JSInterop.SetupModule(Hands.Module);
        return (script.SetupVoid("goOn", _ => true).SetVoidResult(), script.SetupVoid("arrive", _ => true).SetVoidResult());
    }

    private static void AssertSealed<T>(IRenderedComponent<T> step, JSRuntimeInvocationHandler goneOn)
        where T : RoomPart
    {
        step.WaitForAssertion(() => Assert.Contains("已封存: 投标人 B1", step.Find("[data-bid=B1] [data-sealed]").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", step.Find("[data-tab=B1]").GetAttribute("aria-selected"));
        step.WaitForAssertion(() => Assert.Equal("sheet-sealed", goneOn.Invocations.Single().Arguments.Single()));
        Assert.Single(step.FindAll("#sheet-sealed"));
    }

    private static void AssertNext<T>(IRenderedComponent<T> step, JSRuntimeInvocationHandler arrived)
        where T : RoomPart
    {
        Assert.NotEmpty(step.FindAll("[data-bid=B2] [data-act=seal]"));
        step.WaitForAssertion(() => Assert.Equal("sheet-head", arrived.Invocations.Single().Arguments.Single()));
        Assert.Contains("投标人 B2", step.Find("#sheet-head").TextContent, StringComparison.Ordinal);
    }
}
