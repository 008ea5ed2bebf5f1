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

public class RoomConnectionTests : RoomContext
{
    [Fact(DisplayName = "浏览器折叠可见的事实, 与服务器给出同一视图")]
    public async Task TheBrowserFoldsWhatItHearsIntoTheServersOwnView()
    {
        await Sit(Story.InScoring, Cast.张);

        Assert.Equal(Phase.Scoring, Room.View!.Phase);
        Assert.Equal(Server.Version, Room.Version);
        Assert.Equal("E1", Room.View.Me!.Member.Id);
    }

    [Fact(DisplayName = "未发送, 已送达, 已入账: 草稿在入账时从本机抹去")]
    public async Task ASealedSheetLeavesTheMachine()
    {
        await Sit(Story.InScoring, Cast.张);
        await Room.Keep(Places.Score("B1", "T1"), "12.50");
        Assert.Contains("12.50", Keep.Items.Values.Single());

        await Room.Send(Story.Scores(Cast.甲));

        Assert.Equal(Sending.Recorded, Room.SendingAt(Places.Scores("B1")));
        Assert.NotNull(Room.ReceiptAt(Places.Scores("B1")));
        Assert.DoesNotContain("12.50", Keep.Items.Values.Single());
        Assert.Empty(Room.Outbox);
    }

    [Fact(DisplayName = "网络中断时提交的评分留在本机, 恢复后自动送达")]
    public async Task ACommandGivenOfflineIsDeliveredWhenTheLineIsBack()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.Cut();

        await Room.Send(Story.Scores(Cast.甲));

        Assert.Equal(LineState.Down, Room.Line);
        Assert.Equal(Sending.Unsent, Room.SendingAt(Places.Scores("B1")));
        Assert.Empty(Server.Decided);

        Line.Mend();
        await Until(() => Room.Outbox.Count == 0);

        Assert.Equal(LineState.Up, Room.Line);
        Assert.Single(Server.Decided);
        Assert.Equal(Sending.Recorded, Room.SendingAt(Places.Scores("B1")));
    }

    [Fact(DisplayName = "应答在途中丢失, 以同一编号重发, 只入账一次")]
    public async Task ALostAnswerIsAskedForAgainUnderTheSameId()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.LosesAnswer = true;

        await Room.Send(Story.Scores(Cast.甲));
        Assert.Equal(Sending.Unsent, Room.SendingAt(Places.Scores("B1")));
        Line.Mend();
        await Until(() => Room.Outbox.Count == 0);

        Assert.Single(Server.Decided);
        Assert.Equal(2, Line.Sent.Count);
        Assert.Single(Line.Sent.Distinct());
        Assert.Equal(Sending.Recorded, Room.SendingAt(Places.Scores("B1")));
    }

    [Fact(DisplayName = "消息中断号后重新进入, 从已知处续起")]
    public async Task AGapIsFilledByJoiningAgain()
    {
        await Sit(Story.InScoring, Cast.张);
        var known = Room.Version;
        Line.IsDeaf = true;
        await Server.Happens(story => story.When(Cast.李, Story.Scores(Cast.甲)));
        Line.IsDeaf = false;

        await Server.Happens(story => story.When(Cast.李, Story.Scores(Cast.乙)));

        Assert.Equal((known, false), Line.Joins[^1]);
        Assert.Equal(Server.Version, Room.Version);
        Assert.Equal(2, Room.View!.Panel.Single(member => member.Member.Id == "E2").Done);
    }

    [Fact(DisplayName = "被拒的请求不再重发, 拒绝理由留在原处")]
    public async Task ARefusalStandsWhereItWasAskedFor()
    {
        await Sit(Story.InScoring, Cast.张);

        await Room.Send(Story.Scores(Cast.甲, t1: 99m));

        Assert.Equal("score-out-of-range", Room.RefusalAt(Places.Scores("B1"))?.Code);
        Assert.Empty(Room.Outbox);
    }

    [Fact(DisplayName = "存储暂不可用时不算入账, 稍后以同一编号自动重试")]
    public async Task WhatCouldNotBeStoredIsTriedAgain()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.RefusesCommands = Refusals.NotStored;
        await Room.Send(Story.Scores(Cast.甲));
        Assert.Equal(Sending.Unsent, Room.SendingAt(Places.Scores("B1")));
        Assert.Equal("not-stored", Room.RefusalAt(Places.Scores("B1"))?.Code);

        Line.RefusesCommands = null;
        Server.Time.Advance(TimeSpan.FromSeconds(5));

        await Until(() => Room.SendingAt(Places.Scores("B1")) == Sending.Recorded);
        Assert.Null(Room.RefusalAt(Places.Scores("B1")));
    }

    [Fact(DisplayName = "登录失效时不丢弃未送达的内容")]
    public async Task AnEndedSessionKeepsWhatWasNotDelivered()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.RefusesCommands = Refusals.SignedOut;

        await Room.Send(Story.Scores(Cast.甲));

        Assert.Equal(LineState.SignedOut, Room.Line);
        Assert.Single(Room.Outbox);
    }

    [Fact(DisplayName = "第二处登录须经确认才接管席位")]
    public async Task ASecondSeatIsTakenOnlyAfterConfirmation()
    {
        Prepare(Story.InScoring);
        await Enter(Cast.张.Caller(), line => line.RefusesEntry = Refusals.SeatTaken);
        Assert.Equal(LineState.SeatTaken, Room.Line);
        Assert.Null(Room.View);

        await Room.TakeOver();

        Assert.Equal(LineState.Up, Room.Line);
        Assert.Equal((0L, true), Line.Joins[^1]);
    }

    [Fact(DisplayName = "席位被接管后此处断开, 不再争抢")]
    public async Task ADisplacedSeatStaysQuiet()
    {
        await Sit(Story.InScoring, Cast.张);

        await Line.TakeSeatElsewhere();
        Server.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(LineState.Displaced, Room.Line);
        Assert.False(Line.IsUp);
        Assert.Single(Line.Joins);
    }

    [Fact(DisplayName = "显示服务器时间和本机偏差")]
    public async Task TheClockIsTheServers()
    {
        Prepare(Story.InScoring);

        await Enter(Cast.张.Caller(), line => line.ServerAhead = TimeSpan.FromSeconds(-7));

        Assert.Equal(TimeSpan.FromSeconds(7), Room.Clock.LocalAhead);
        Assert.Equal(Server.Time.GetUtcNow().AddSeconds(-7), Room.Clock.Now);
    }

    [Fact(DisplayName = "服务器几秒不应答即视为中断, 有应答即恢复")]
    public async Task ASilentServerIsNoticedWithinSeconds()
    {
        await Sit(Story.InScoring, Cast.张);
        await Line.Stop();

        Server.Time.Advance(TimeSpan.FromSeconds(5));
        await Until(() => Room.Line == LineState.Down);

        await Line.Start(CancellationToken.None);
        Server.Time.Advance(TimeSpan.FromSeconds(5));
        await Until(() => Room.Line == LineState.Up);
    }

    [Fact(DisplayName = "线路看似未断而无应答, 换一条新线路, 未送达的评分以同一编号送达")]
    public async Task ALineThatOnlyLooksAliveGivesWayToANewOne()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.Freeze();
        var sending = Room.Send(Story.Scores(Cast.甲));

        var patience = Stopwatch.StartNew();
        while (Room.Line != LineState.Up || Room.Outbox.Count > 0)
        {
            Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            Server.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await sending;
        Assert.Equal(2, Line.Starts);
        Assert.Single(Server.Decided);
    }

    [Fact(DisplayName = "线路无论因何未能接通, 都继续再接")]
    public async Task WhateverKeepsALineFromStartingIsTriedAgain()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.Failure = new AggregateException("as transports fail whose network went between negotiation and connection");
        Line.Cut();
        await InTime(() => Line.Starts > 2);
        Assert.Equal(LineState.Down, Room.Line);

        Line.Mend();

        await InTime(() => Room.Line == LineState.Up);
    }

    [Fact(DisplayName = "撤回封存后, 原分值回到评分表供修改")]
    public async Task WithdrawnScoresBecomeADraftAgain()
    {
        await Sit(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);
        Assert.NotNull(Room.OwnScores("B1"));

        await Room.Send(new WithdrawScores("B1"));

        Assert.Equal("12", Room.Draft(Places.Score("B1", "T1")));
        Assert.Null(Room.OwnScores("B1"));
    }

    [Fact(DisplayName = "揭示之前, 本机得到的全部内容不含他人分值")]
    public async Task NothingHeardBeforeTheRevealHoldsAnothersScore()
    {
        await Sit(Story.InScoring, Cast.张);
        var heard = new List<string>();
        Line.Happened += (_, _, _, notices) =>
        {
            heard.Add(notices);
            return Task.CompletedTask;
        };

        await Server.Happens(story => story.When(Cast.李, Story.Scores(Cast.甲, t1: 13.579m)));

        Assert.NotEmpty(heard);
        Assert.DoesNotContain(heard, text => text.Contains("13.579", StringComparison.Ordinal));
        Assert.Null(Room.View!.Summary);
    }

    [Fact(DisplayName = "同一台机器上换了人登录: 前一人的页面不再显示, 其草稿和未送达的内容不以后一人的名义送出")]
    public async Task WhatLiesHereIsNeverSentInAnothersName()
    {
        await Sit(Story.InScoring, Cast.张);
        await Room.Keep(Places.Score("B1", "T1"), "11.5");
        Line.Cut();
        await Room.Send(Story.Scores(Cast.乙));
        var mine = Keep.Items.Values.Single();

        Line.Becomes(Cast.李.Caller());
        Line.Mend();

        await InTime(() => Room.Line == LineState.SignedOut);
        Assert.Empty(Server.Decided);
        Assert.Equal(Cast.张.Id, Room.Caller!.Member);
        Assert.Equal(mine, Keep.Items.Values.Single());
        Assert.False(Line.IsUp);
    }

    [Fact(DisplayName = "被接管的页面上换了人登录, 再点接管: 同样不显示、不送出")]
    public async Task NorWhenTheSeatIsTakenOver()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.RefusesCommands = Refusals.NotStored;
        await Room.Send(Story.Scores(Cast.乙));
        Assert.Single(Room.Outbox);
        await Line.TakeSeatElsewhere();
        Line.RefusesCommands = null;
        Line.Becomes(Cast.李.Caller());

        await Room.TakeOver();

        Assert.Equal(LineState.SignedOut, Room.Line);
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "接管时线路恰好中断: 恢复后仍按接管进入")]
    public async Task TheWishToTakeOverOutlivesTheLine()
    {
        Prepare(Story.InScoring);
        await Enter(Cast.张.Caller(), line => line.RefusesEntry = Refusals.SeatTaken);
        Assert.Equal(LineState.SeatTaken, Room.Line);
        Line.Cut();

        await Room.TakeOver();
        Line.Mend();

        await InTime(() => Room.Line == LineState.Up);
        Assert.True(Line.Joins[^1].TakeOver);
    }
}
