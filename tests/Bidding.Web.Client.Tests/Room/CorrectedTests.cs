using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>A correction that was accepted says so in its place; one that would be refused is told before it is sent.</summary>
public class CorrectedTests : RoomContext
{
    /// <summary>What each of the five gives 乙 for the objective criterion.</summary>
    private static Story Given(params decimal[] k1) => Cast.Panel.Aggregate(Story.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, Story.Scores(bid, k1: bid == Cast.乙 ? k1[Cast.Panel.IndexOf(member)] : 4m))));

    private static async Task Correct(IRenderedComponent<SummaryStep> step, string finding, string to, string? reason)
    {
        await step.Find($"[data-finding={finding}] [data-field=to]").InputAsync(new() { Value = to });
        if (reason is not null)
        {
            await step.Find($"[data-finding={finding}] [data-field=reason]").InputAsync(new() { Value = reason });
        }

        await step.Find($"[data-finding={finding}] [data-act=correct]").ClickAsync(new());
    }

    [Fact(DisplayName = "更正入账之后, 原处写明由多少更正为多少, 空栏不标红, 焦点由此继续")]
    public async Task AnAcceptedCorrectionDoesNotReadAsFailed()
    {
        await Sit(Given(4m, 3m, 4m, 5m, 4m), Cast.李);
        var goneOn = JSInterop.SetupModule(Hands.Module).SetupVoid("goOn", _ => true).SetVoidResult();
        var step = Show<SummaryStep>();
        await Correct(step, "ObjectiveDiffers", "4", reason: null);
        Assert.Contains("请写明意见和理由", step.Find("[data-finding=ObjectiveDiffers]").TextContent);

        await Correct(step, "ObjectiveDiffers", "4", "漏看一项业绩");

        step.WaitForAssertion(() => Assert.Contains("投标人 B2 的 同类业绩 已由 3.00 更正为 4.00。 已入账 17:00:00", step.Find("[data-finding=ObjectiveDiffers] [data-done]").TextContent));
        Assert.Empty(step.FindAll("[data-part=correction] .error"));
        Assert.Empty(step.FindAll("[data-part=correction] [aria-invalid]"));
        Assert.Equal(step.Find("[data-finding=ObjectiveDiffers] [data-done]").Id, goneOn.Invocations.Single().Arguments.Single());
    }

    [Fact(DisplayName = "更正之后该提示不复存在的, 仍在提示之处写明更正已入账")]
    public async Task WhereTheFindingIsGoneTheCorrectionIsStillTold()
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.李);
        var goneOn = JSInterop.SetupModule(Hands.Module).SetupVoid("goOn", _ => true).SetVoidResult();
        var step = Show<SummaryStep>();

        await Correct(step, "ObjectiveDiffers", "4", "漏看一项业绩");

        step.WaitForAssertion(() => Assert.Empty(step.FindAll("[data-finding=ObjectiveDiffers]")));
        Assert.Contains("已由 3.00 更正为 4.00", step.Find("[data-part=corrected] [data-done]").TextContent);
        step.WaitForAssertion(() => Assert.Single(goneOn.Invocations));
    }

    [Theory(DisplayName = "客观分更正为无人持有的分值、或者与现有分值相同的, 当即说明可以更正为多少, 不送出")]
    [InlineData("5", "现在只能更正为 4.00")]
    [InlineData("3", "与现有分值相同")]
    public async Task WhatWouldBeRefusedIsNotSent(string to, string said)
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.李);
        var step = Show<SummaryStep>();

        await Correct(step, "ObjectiveDiffers", to, "漏看一项业绩");

        Assert.Contains(said, step.Find("[data-finding=ObjectiveDiffers] [data-part=problem]").TextContent);
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "多数成员现在没有可以更正到的分值; 持另一分值的成员说明理由之后, 可以随之更正")]
    public async Task WhoAgreesMayFollowOnlyWhoHasSpoken()
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.张);
        var step = Show<SummaryStep>();
        await Correct(step, "ObjectiveDiffers", "3", "同意");
        Assert.Contains("现在没有可以更正到的分值", step.Find("[data-finding=ObjectiveDiffers] [data-part=problem]").TextContent);

        await Meanwhile(story => story.When(Cast.李, new ExplainScore("B2", FindingKind.ObjectiveDiffers, "第三份合同无验收证明。", "K1")));
        await step.Find("[data-finding=ObjectiveDiffers] [data-act=correct]").ClickAsync(new());

        Assert.IsType<CorrectScore>(Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
    }
}
