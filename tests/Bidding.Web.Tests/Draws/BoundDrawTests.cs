using System.Net;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Web.Demo;
using Bidding.Web.Draws;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Draws;

/// <summary>What one clerk alone might try on the pages: choose the clock, choose the people, shut the lot for good.</summary>
public sealed class BoundDrawTests : IAsyncLifetime
{
    private static readonly string Lot = DemoTender.ToDraw.Lot;
    private static readonly string Page = "/draw/" + Lot;
    private readonly DemoHost host = new();

    private Procedures Procedures => host.Services.GetRequiredService<Procedures>();

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        host.PassTheDeadline();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory(DisplayName = "评审时间写成过去或遥远的将来, 场地不存在的, 申请不受理, 标段照常")]
    [InlineData("0001-01-01T00:00", "binzhou")]
    [InlineData("0001-01-02T09:00", "binzhou")]
    [InlineData("2000-01-01T09:00", "binzhou")]
    [InlineData("2090-01-01T09:00", "binzhou")]
    [InlineData("9999-12-31T23:59", "binzhou")]
    [InlineData(null, "moon")]
    public async Task AnOrderThatWouldBendTheRulesIsNotTaken(string? meets, string site)
    {
        using var agency = await host.As("agency");

        Assert.Equal(HttpStatusCode.OK, await Order(agency, meets ?? Soon, site));

        Assert.False((await Procedures.Panel(Lot, default)).IsOrdered);
        using var page = await agency.Open(Page);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await Order(agency, Soon, "binzhou"));
    }

    [Fact(DisplayName = "抽取之前撤回申请后, 可以人工指定, 也可以重新申请; 撤回记入记录")]
    public async Task AnOrderIsWithdrawnOnThePage()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency, Soon, "binzhou");
        Assert.Equal(HttpStatusCode.Redirect, await Send(agency, ("_handler", "list")));

        Assert.Equal(HttpStatusCode.BadRequest, await Send(supervisor, ("_handler", "withdraw"), ("Withdrawing.Text", "监督")));
        Assert.Equal(HttpStatusCode.Redirect, await Send(agency, ("_handler", "withdraw"), ("Withdrawing.Text", "专业填写有误。")));

        Assert.False((await Procedures.Panel(Lot, default)).IsOrdered);
        Assert.Null(await host.Services.GetRequiredService<Seating>().ByHand(Lot, []));
        Assert.Equal(HttpStatusCode.Redirect, await Order(agency, Soon, "binzhou"));
        Assert.Contains("专业填写有误", await supervisor.Read($"/audit/{Lot}"), StringComparison.Ordinal);
        await Send(agency, ("_handler", "list"));
        await Send(agency, ("_handler", "hold"));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(agency, ("_handler", "withdraw"), ("Withdrawing.Text", "另行安排。")));
    }

    [Theory(DisplayName = "名额、备选超出范围的申请如数退回, 不悄悄改小")]
    [InlineData("100", "1", "各不超过 99 人")]
    [InlineData("2", "100", "各不超过 99 人")]
    [InlineData("-2", "1", "没有写明每组的人数")]
    public async Task ANumberOutOfBoundsIsNotMadeSmaller(string places, string reserves, string said)
    {
        using var agency = await host.As("agency");

        using var answered = await agency.Send(Page, null, Fields(Soon, "binzhou", places, reserves));

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Contains(said, await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await Procedures.Panel(Lot, default)).IsOrdered);
    }

    [Theory(DisplayName = "抽取过早的, 页面在按下之前写明最早何时、依据哪一条 (待核); 可以抽取的不写")]
    [InlineData(20 * 24, true)]
    [InlineData(4, false)]
    public async Task WhatIsTooEarlyIsSaidBeforehand(int hours, bool isEarly)
    {
        using var agency = await host.As("agency");
        await Order(agency, In(hours), "binzhou");

        var page = await agency.Read(Page);

        Assert.Equal(isEarly, page.Contains("抽取不得早于评审开始前 2 个工作日", StringComparison.Ordinal));
        Assert.Equal(isEarly, page.Contains("198号 第十四条 ◇ 待核", StringComparison.Ordinal));
        Assert.Contains("确定候选名单", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "经办人不能以“联系不上”逐个换人; 监督人员可以记录退出")]
    public async Task TheClerkDoesNotGrind()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency, Soon, "binzhou");
        await Send(agency, ("_handler", "list"));
        await Send(agency, ("_handler", "hold"));
        var first = (await Procedures.Panel(Lot, default)).Awaited.First().Expert;
        (string, string)[] excuse = [("_handler", "excuse"), ("Excusing.About", first), ("Excusing.Ground", "NotReached"), ("Excusing.Text", "电话无人接听。")];

        Assert.Equal(HttpStatusCode.BadRequest, await Send(agency, excuse));
        Assert.Equal(InviteeState.Invited, (await Procedures.Panel(Lot, default)).Invited(first)!.State);
        Assert.Equal(HttpStatusCode.Redirect, await Send(supervisor, excuse));
        Assert.Equal(InviteeState.Excused, (await Procedures.Panel(Lot, default)).Invited(first)!.State);
    }

    [Fact(DisplayName = "指定回避只对库中的专家: 编号不存在、为空或过长的不入账")]
    public async Task APinNamesAnExpertOfTheRegister()
    {
        using var agency = await host.As("agency");
        await Order(agency, Soon, "binzhou");
        var supervisor = await host.Caller("supervisor", Role.Supervisor);
        var desk = host.Services.GetRequiredService<PanelDesk>();

        foreach (var id in new[] { "", "expert-999", new string('x', 900_000) })
        {
            Assert.Equal(PanelRefusals.UnknownExpert.Code, (await desk.Pin(supervisor, Lot, id, "举报。", default)).Refused?.Code);
        }

        Assert.Empty((await Procedures.Panel(Lot, default)).Pinned);
    }

    private static string Soon => In(hours: 4);

    private static string In(int hours) => Bidding.Web.Pages.Clock.Local(DateTimeOffset.UtcNow.AddHours(hours)).ToString("yyyy-MM-ddTHH:mm");

    private static Task<HttpStatusCode> Order(Browser agency, string meets, string site) => Send(agency, Fields(meets, site, "2", "1"));

    private static (string, string)[] Fields(string meets, string site, string places, string reserves) =>
    [
        ("_handler", "order"), ("Ordering.MeetsAt", meets),
        ("Ordering.Groups[0].Site", "dongying"), ("Ordering.Groups[0].Places", "3"), ("Ordering.Groups[0].Reserves", "1"),
        ("Ordering.Groups[1].Site", site), ("Ordering.Groups[1].Places", places), ("Ordering.Groups[1].Reserves", reserves),
    ];

    private static async Task<HttpStatusCode> Send(Browser browser, params (string, string)[] fields)
    {
        using var response = await browser.Send(Page, null, fields);
        return response.StatusCode;
    }
}
