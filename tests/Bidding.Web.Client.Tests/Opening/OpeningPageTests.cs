using System.Collections.Immutable;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Opening;
using Bidding.Web.Client.Tests.Stage;
using Bidding.Web.Client.Wording;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Web.Client.Tests.Opening;

public class OpeningPageTests : BunitContext
{
    private static readonly DateTimeOffset Deadline = new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Deadline.AddMinutes(-10));
    private readonly MemoryKeep keep = new();
    private RoomCard card = RoomCard.Blank with { LotName = "执法办案管理中心设备采购" };
    private OpeningLine line = default!;
    private OpeningConnection live = default!;

    [Fact(DisplayName = "开启前只列名称和收到时间, 截止倒计时以服务器时间为准")]
    public async Task BeforeTheOpeningOnlyNameAndTimeAreListed()
    {
        await Attend(Cast.Agency);

        Assert.Contains("00:10:00", Show<DeadlinePanel>().Markup);
        var list = Show<ReceivedBids>();
        Assert.Contains("已收到的投标 (3 家)", list.Markup);
        Assert.DoesNotContain("900,001", list.Markup);
        Assert.True(Show<PressPanel>().Find("[data-act=press]").HasAttribute("disabled"));
        Assert.Contains("等待投标截止", Show<OpeningAsked>().Markup);
    }

    [Fact(DisplayName = "新收到的投标随即列出名称")]
    public async Task ABidThatArrivesLaterIsListedByName()
    {
        await Attend(Cast.Agency);
        var list = Show<ReceivedBids>();
        card = card with { Bidders = new() { ["B4"] = "烟台丁安系统集成有限公司" } };

        await Renderer.Dispatcher.InvokeAsync(() => line.Happens(Cast.Agency, new RegisterBid(new("B4", "bidder-4", 900_004m, [], [], []))));

        list.WaitForAssertion(() => Assert.Contains("烟台丁安系统集成有限公司", list.Find("[data-bid=B4]").TextContent));
    }

    [Fact(DisplayName = "截止一到, 无须刷新即可按下开启")]
    public async Task TheInstantOfTheDeadlineAllowsToPress()
    {
        await Attend(Cast.Agency);
        var panel = Show<PressPanel>();
        _ = Show<DeadlinePanel>();

        time.Advance(TimeSpan.FromMinutes(10));

        panel.WaitForAssertion(() => Assert.False(panel.Find("[data-act=press]").HasAttribute("disabled")));
    }

    [Fact(DisplayName = "双人开启: 写明谁已按下及有效期, 第二人按下后唱标")]
    public async Task TheSecondPressOpensAndPricesAreReadOut()
    {
        time.Advance(TimeSpan.FromMinutes(11));
        await Attend(Cast.Agency);
        await Show<PressPanel>().Find("[data-act=press]").ClickAsync(new());
        var panel = Show<PressPanel>();
        Assert.Contains("已按下, 10:01:00 前有效", panel.Find("[data-press=Agency]").TextContent);
        Assert.Contains("未按下", panel.Find("[data-press=Supervisor]").TextContent);

        await Renderer.Dispatcher.InvokeAsync(() => line.Happens(Cast.Supervisor, new PressOpen()));

        var readOut = Show<ReadOut>();
        Assert.Contains("900,001.00", readOut.Find("[data-bid=B1]").TextContent);
        Assert.Contains("30 天", readOut.Find("[data-bid=B1]").TextContent);
    }

    [Fact(DisplayName = "异议和答复当场入账, 未答复不能确认")]
    public async Task ObjectionsAreMinutedAndAnswered()
    {
        await AttendOpened();
        var panel = Show<ObjectionsPanel>();
        await panel.Find("#objection-bid").ChangeAsync(new() { Value = "B2" });
        await panel.Find("#objection-text").InputAsync(new() { Value = "唱标金额与投标函不一致" });
        await panel.Find("[data-act=object]").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains("待答复", panel.Find("[data-objection='1']").TextContent));
        Assert.Contains("第2公司", panel.Find("[data-objection='1']").TextContent);
        var asked = Show<OpeningAsked>();
        Assert.Equal("当场答复异议 (1 件待答复), 然后确认", asked.Find("[data-ask=answer]").TextContent);
        Assert.EndsWith($"opening/{live.View!.Lot}#{panel.Find("[data-objection='1']").Id}", asked.Find("[data-ask=answer]").GetAttribute("href"), StringComparison.Ordinal);

        var confirm = Show<ConfirmOpeningPanel>();
        await confirm.Find("[data-act=confirm]").ClickAsync(new());
        Assert.Contains("异议须当场答复并记录", confirm.Find("[data-refusal=objections-open]").TextContent);
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "reveal"); // into view: the button stands at the window's foot

        await panel.Find("#answer-1").InputAsync(new() { Value = "以投标函大写金额为准" });
        await panel.Find("[data-act=answer]").ClickAsync(new());
        confirm.WaitForAssertion(() => Assert.Empty(confirm.FindAll("[data-refusal]"))); // it is true no longer
        Assert.Empty(asked.FindAll("[data-ask=answer]"));
        await confirm.Find("[data-act=confirm]").ClickAsync(new());
        confirm.WaitForAssertion(() => Assert.Contains("开标记录已确认", confirm.Markup));
        Assert.Contains("以投标函大写金额为准", Show<ObjectionsPanel>().Markup);
        Assert.EndsWith("lots/" + live.View!.Lot, Show<OpeningAsked>().Find("[data-ask=convene]").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "异议未选投标人、异议或者答复空着的, 在该栏旁指出, 不提交")]
    public async Task NothingEmptyIsMinuted()
    {
        await AttendOpened();
        var panel = Show<ObjectionsPanel>();
        var before = live.Version;
        Assert.Equal("", panel.Find("#objection-bid").GetAttribute("value"));
        Assert.Equal("请选择", panel.Find("#objection-bid option").TextContent);

        await panel.Find("[data-act=object]").ClickAsync(new());
        Assert.Equal(["请选择提出异议的投标人, 未提交。", "请写明异议内容, 未提交。"], panel.FindAll(".error").Select(error => error.TextContent));
        await panel.Find("#objection-bid").ChangeAsync(new() { Value = "B1" });
        await panel.Find("#objection-text").InputAsync(new() { Value = "  " });
        await panel.Find("[data-act=object]").ClickAsync(new());
        Assert.Equal("请写明异议内容, 未提交。", panel.Find(".error").TextContent);
        Assert.Equal((before, 0), (live.Version, live.Outbox.Count));

        await panel.Find("#objection-text").InputAsync(new() { Value = "唱标金额与投标函不一致" });
        await panel.Find("[data-act=object]").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Single(panel.FindAll("[data-objection]")));
        await panel.Find("[data-act=answer]").ClickAsync(new());
        Assert.Equal("请写明答复, 未提交。", panel.Find(".error").TextContent);
        Assert.Equal(before + 1, live.Version);
    }

    [Fact(DisplayName = "保留下来的异议草稿, 重新打开页面时表单是展开的; 没有草稿的收起")]
    public async Task AKeptDraftIsNotKeptOutOfSight()
    {
        await AttendOpened();
        Assert.False(Show<ObjectionsPanel>().Find(".objection-form").HasAttribute("open"));

        await live.Keep("objection/text", "唱标金额与投标函不一致");

        Assert.True(Show<ObjectionsPanel>().Find(".objection-form").HasAttribute("open"));
    }

    [Fact(DisplayName = "开启之后双人开启收为一行, 写明双方何时按下")]
    public async Task TheFinishedPressIsOneLine()
    {
        await AttendOpened();

        var panel = Show<PressPanel>();

        Assert.Empty(panel.FindAll(".presses, [data-act=press]"));
        Assert.Contains("同时开启", panel.Find(".folded").TextContent);
        Assert.Contains("已按下", panel.Find("[data-press=Agency]").TextContent);
        Assert.Contains("已按下", panel.Find("[data-press=Supervisor]").TextContent);
    }

    [Fact(DisplayName = "不足三家不开标, 写明投标退回")]
    public async Task FewerThanThreeAreNotOpened()
    {
        time.Advance(TimeSpan.FromMinutes(11));
        await Attend(Cast.Agency, bids: 2);

        await Show<PressPanel>().Find("[data-act=press]").ClickAsync(new());

        Assert.Contains("投标人少于三家, 不开标", Show<PressPanel>().Find("[data-part=failed]").TextContent);
    }

    [Fact(DisplayName = "监督人员可按下开启, 不能记录异议或确认")]
    public async Task TheSupervisorOnlyPresses()
    {
        await AttendOpened(Cast.Supervisor);

        Assert.Empty(Show<ObjectionsPanel>().FindAll("button"));
        Assert.Empty(Show<ConfirmOpeningPanel>().FindAll("button"));
    }

    [Theory(DisplayName = "代理机构确认前、监督人员在旁, 读到的是将要打印的开标记录; 异议一经记录, 页面随之更新")]
    [InlineData(Role.Agency)]
    [InlineData(Role.Supervisor)]
    public async Task TheRecordIsReadAsItWillBePrinted(Role role)
    {
        await AttendOpened(role == Role.Agency ? Cast.Agency : Cast.Supervisor);
        var reader = Show<OpeningReader>();
        Assert.Equal($"openings/DY-1/document?version={live.Version}", reader.Find("iframe").GetAttribute("src"));
        Assert.Equal("allow-same-origin", reader.Find("iframe").GetAttribute("sandbox"));
        Assert.Equal("openings/DY-1/record.pdf", reader.Find("[data-act=print-record]").GetAttribute("href"));
        var before = live.Version;

        await Renderer.Dispatcher.InvokeAsync(() => line.Happens(Cast.Agency, new RaiseObjection("B1", "唱标金额与投标函不一致")));

        reader.WaitForAssertion(() => Assert.Equal($"openings/DY-1/document?version={before + 1}", reader.Find("iframe").GetAttribute("src")));
    }

    private async Task AttendOpened(Caller? caller = null)
    {
        time.Advance(TimeSpan.FromMinutes(11));
        await Attend(caller ?? Cast.Agency);
        await Renderer.Dispatcher.InvokeAsync(async () =>
        {
            await line.Happens(Cast.Agency, new PressOpen());
            await line.Happens(Cast.Supervisor, new PressOpen());
        });
    }

    private async Task Attend(Caller caller, int bids = 3)
    {
        line = new(caller, time);
        line.Tell(Cast.Agency, new Schedule("DY-1", Deadline), Deadline.AddHours(-2));
        for (var n = 1; n <= bids; n++)
        {
            line.Tell(Cast.Agency, new RegisterBid(new($"B{n}", $"第{n}公司", 900_000m + n, [], [new("交货期", "30 天")], [])), Deadline.AddHours(-1));
        }

        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton<IKeep>(keep);
        Services.AddSingleton<Language>();
        Services.AddSingleton<Hands>();
        live = new(line, keep, time);
        await live.Open("opening:DY-1", () => Task.FromResult(card));
    }

    private IRenderedComponent<T> Show<T>()
        where T : IComponent => Render<T>(parameters => parameters.AddCascadingValue(live));

    /// <summary>The opening's side of the hub, with the production decider behind it.</summary>
    private sealed class OpeningLine(Caller caller, TimeProvider time) : IHubLine
    {
        private readonly List<(OpeningFact Fact, DateTimeOffset At)> facts = [];
        private Bidding.Domain.Openings.Opening state = Bidding.Domain.Openings.Opening.None;

        public event Func<string, long, long, string, Task>? Happened;

        public event Func<string, Task>? Displaced { add { } remove { } }

        public event Func<Exception?, Task>? Closed { add { } remove { } }

        public Refusal? Tell(Caller who, OpeningCommand command, DateTimeOffset at)
        {
            switch (OpeningDecider.Decide(command, state, new(who, at, new byte[32], OpenSeal.Instance)))
            {
                case Decision<OpeningFact>.Accepted accepted:
                    state = accepted.Facts.Aggregate(state, (so, fact) => so.Evolve(fact, at));
                    facts.AddRange(accepted.Facts.Select(fact => (fact, at)));
                    return null;
                case Decision<OpeningFact>.Refused refused:
                    return refused.Refusal;
                default:
                    throw new InvalidOperationException();
            }
        }

        public async Task<Refusal?> Happens(Caller who, OpeningCommand command)
        {
            var before = facts.Count;
            var refusal = Tell(who, command, time.GetUtcNow());
            if (facts.Count > before)
            {
                await Happened!.Invoke("opening:DY-1", before, facts.Count, DomainJson.Write(Notices(before)));
            }

            return refusal;
        }

        public Task Start(CancellationToken stop) => Task.CompletedTask;

        public Task Stop() => Task.CompletedTask;

        public Task<string> Join(string procedure, long after, string tab, bool takeOver) =>
            Task.FromResult(DomainJson.Write(new JoinAnswer<OpeningFact>(time.GetUtcNow(), caller, facts.Count, Notices(after), null)));

        public async Task<string> Submit(string procedure, Guid id, string command)
        {
            var refusal = await Happens(caller, DomainJson.Read<OpeningCommand>(command));
            return DomainJson.Write(refusal is null ? new Answer(new(facts.Count, new string('c', 64), time.GetUtcNow()), null) : new Answer(null, refusal));
        }

        public Task<string> OwnSheets(string procedure) => Task.FromResult("[]");

        public Task<string> Clock() => Task.FromResult(time.GetUtcNow().ToString("O"));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private ImmutableArray<Notice<OpeningFact>> Notices(long after) =>
        [
            .. from told in facts.Select((told, n) => (Version: n + 1L, told.Fact, told.At))
               where told.Version > after
               let fact = told.Fact.For(Audiences.Of(caller)!.Value)
               where fact is not null
               select new Notice<OpeningFact>(told.Version, told.At, fact),
        ];
    }
}
