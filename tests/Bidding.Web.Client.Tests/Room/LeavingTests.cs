using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>退出登录 stands beside the language: one slip must not erase what lies on this machine alone.</summary>
public class LeavingTests : RoomContext
{
    [Fact(DisplayName = "有未提交的填写或未送达的操作时, 退出登录先说明会清除几处, 默认留下; 确认后才清除")]
    public async Task WhatWouldBeErasedIsCountedAndAsked()
    {
        await Sit(Story.InScoring, Cast.张);
        var submitted = JSInterop.SetupModule(Hands.Module).SetupVoid("submit", _ => true).SetVoidResult();
        await Room.Keep(Places.Score("B1", "T1"), "11.5");
        await Room.Keep("ui/score-bid", "B1");
        Line.Cut();
        await Room.Send(new SealScores("B2", Story.Scores(Cast.乙).Scores));
        var header = Show<RoomHeader>();

        await header.Find("[data-act=sign-out]").ClickAsync(new());

        Assert.Contains("尚未提交的填写 1 处, 尚未送达的操作 1 项", header.Find("[data-part=leave]").TextContent, StringComparison.Ordinal);
        await header.Find("[data-act=stay]").ClickAsync(new());
        Assert.Empty(header.FindAll("[data-part=leave]"));
        Assert.Equal("11.5", Room.Draft(Places.Score("B1", "T1")));
        Assert.Empty(submitted.Invocations);

        await header.Find("[data-act=sign-out]").ClickAsync(new());
        await header.Find("[data-act=leave]").ClickAsync(new());
        Assert.Single(submitted.Invocations);
        Assert.Equal((0, 0), await Room.Left());
    }

    [Fact(DisplayName = "另一页、另一评标室的草稿同样会被清除, 同样计入")]
    public async Task WhatLiesInOtherTabsCountsToo()
    {
        await Sit(Story.InScoring, Cast.张);
        Keep.Items["bidding/room/sitting-1/evaluation:OTHER/E1"] = """{"drafts":{"score/B1/value/T1":"9","ui/score-bid":"B1"},"outbox":[]}""";

        Assert.Equal((1, 0), await Room.Left());
    }

    [Fact(DisplayName = "没有会丢失的内容, 退出登录不再询问")]
    public async Task WithNothingToLoseNobodyIsAsked()
    {
        await Sit(Story.InScoring, Cast.张);
        var submitted = JSInterop.SetupModule(Hands.Module).SetupVoid("submit", _ => true).SetVoidResult();
        await Room.Keep("ui/score-bid", "B1");
        var header = Show<RoomHeader>();

        await header.Find("[data-act=sign-out]").ClickAsync(new());

        Assert.Empty(header.FindAll("[data-part=leave]"));
        Assert.Single(submitted.Invocations);
    }
}
