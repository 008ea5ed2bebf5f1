using System.Diagnostics;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Live;

/// <summary>What stays on the machine over a reload, a new sign-in, another room, another person; and a machine that keeps nothing.</summary>
public class KeptWorkTests : RoomContext
{
    [Fact(DisplayName = "刷新页面后, 草稿和未送达的评分仍在, 并自动送达")]
    public async Task AReloadLosesNothing()
    {
        await Sit(Story.InScoring, Cast.张);
        await Room.Keep(Places.Score("B2", "T1"), "9.75");
        Line.Cut();
        await Room.Send(Story.Scores(Cast.甲));

        await Enter(Cast.张.Caller());

        Assert.Equal("9.75", Room.Draft(Places.Score("B2", "T1")));
        Assert.Single(Server.Decided);
        Assert.True(Evaluation.HasSealed(Server.Story.State.Scores, "E1", "B1"));
    }

    [Fact(DisplayName = "另一人登录看不到此前留在本机的草稿, 同一评委代号的也看不到, 并抹去")]
    public async Task AnotherPersonFindsNothingOfTheLastOne()
    {
        Keep.Items["bidding/room/member-E9/evaluation:DY-2026-0042-01/E1"] = """{"drafts":{"score/B1/value/T1":"3"},"outbox":[]}""";

        await Sit(Story.InScoring, Cast.张);

        Assert.DoesNotContain(Keep.Items, item => item.Key.Contains("member-E9", StringComparison.Ordinal));
        Assert.Equal("", Room.Draft(Places.Score("B1", "T1")));
    }

    [Fact(DisplayName = "重新登录后先进哪一个评标室都不丢: 本人留在另一评标室的草稿和未送达的评分仍在")]
    public async Task WhatLiesInOnesOtherRoomStays()
    {
        var other = $"bidding/room/{Cast.张.Caller().Id}/evaluation:DY-2026-0051-01/E3";
        Keep.Items[other] = """{"drafts":{"score/B1/value/T1":"3"},"outbox":[]}""";

        await Sit(Story.InScoring, Cast.张);

        Assert.Contains("\"3\"", Keep.Items[other], StringComparison.Ordinal);
        Assert.Equal((1, 0), await Room.Left());
    }

    [Fact(DisplayName = "本机不能保存的: 照常进入、封存、送达, 断线照样发现; 我的内容写明请勿刷新")]
    public async Task AMachineThatKeepsNothingStopsNobody()
    {
        Keep.IsFull = true;
        await Sit(Story.InScoring, Cast.张);

        await Room.Keep(Places.Score("B2", "T1"), "9.75");
        await Room.Send(Story.Scores(Cast.甲));

        Assert.Equal(Sending.Recorded, Room.SendingAt(Places.Scores("B1")));
        Assert.Equal("9.75", Room.Draft(Places.Score("B2", "T1")));
        Assert.NotNull(Show<MyWork>().Find("[data-unkept]"));

        Keep.IsFull = false;
        await Room.Keep(Places.Score("B2", "T1"), "9.80");
        Assert.Empty(Show<MyWork>().FindAll("[data-unkept]"));
    }

    [Fact(DisplayName = "登录失效后本人重新登录, 未送达的评分自动送达")]
    public async Task TheSameMemberFindsHisWorkAfterSigningInAgain()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.RefusesCommands = Refusals.SignedOut;
        await Room.Send(Story.Scores(Cast.甲));

        await Enter(Cast.张.Caller());

        Assert.True(Evaluation.HasSealed(Server.Story.State.Scores, "E1", "B1"));
    }

    [Fact(DisplayName = "退出登录时从本机抹去全部内容")]
    public async Task SigningOutErasesEverything()
    {
        await Sit(Story.InScoring, Cast.张);
        await Room.Keep(Places.Score("B1", "T1"), "12.50");

        await Room.Forget();

        Assert.Empty(Keep.Items);
    }
}
