using System.Net;
using Bidding.Domain.Panels;
using Bidding.Rehearsal.Hosting;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>The draw of a panel from its order to the convened evaluation, each page looked at by the person it is for.</summary>
public sealed class DrawPagesTests
{
    private const string Reserves = "[name='Ordering.Groups[1].Reserves']";
    private static readonly string Lot = DemoTender.ToDraw.Lot;
    private static readonly string At = $"/draw/{Lot}";

    [BrowserFact(DisplayName = "专家抽取: 申请、名单、见证、抽取、专家接受或谢绝、指定回避、补抽, 直到组建评审, 三方各在自己的页面完成")]
    public async Task APanelIsDrawnByThosePeopleInTheirOwnBrowsers()
    {
        await using var host = await RehearsalHost.Start(settings: [("Demo:Enabled", "true")]);
        await using var browsers = await Browsers.Start();
        var agency = await Visitor.As("agency", browsers, host.Address);
        var supervisor = await Visitor.As("supervisor", browsers, host.Address);

        await Order(agency);
        await Check(supervisor);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await List(agency);
        await Witness(supervisor);
        await Submit(agency, At, "hold");
        await agency.Look("draw-agency-drawn");
        var accepts = await Invited(host, browsers, "zhao", group: "G1");
        var declines = await Invited(host, browsers, "qian", group: "G2");
        await Accept(accepts);
        await Decline(declines);
        await Pin(host, supervisor);
        await Supplement(agency, supervisor);
        await Complete(host, agency);
        await supervisor.Open(At);
        await supervisor.Look("draw-supervisor-complete");
        await Convene(agency, supervisor);
        await SignIn(accepts);

        var complaints = new[] { agency, supervisor, accepts, declines }.SelectMany(person => person.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static async Task Order(Visitor agency)
    {
        await agency.Open($"/lots/{Lot}/panel");
        await agency.Look("draw-agency-panel-step");
        await agency.Open(At);
        await agency.Page.Locator(Reserves).FillAsync("1");
        await agency.Page.Locator("#authorities").FillAsync("东营市财政局");
        await agency.Look("draw-agency-order");
        await Submit(agency, null, "order");
        await agency.Look("draw-agency-ordered");
    }

    private static async Task Check(Visitor supervisor)
    {
        await supervisor.Open(At);
        await supervisor.Look("draw-supervisor-ordered");
        await supervisor.Open(At + "?check=1");
        await supervisor.Look("draw-supervisor-check");
        var aside = Form(supervisor, "aside");
        await aside.Locator("select").SelectOptionAsync("expert-102|NearRelative|91370500DEMO000004");
        await aside.Locator("[name='Aside.Text']").FillAsync("同名同姓, 身份证号不同。");
        await Submit(supervisor, null, "aside");
    }

    private static async Task List(Visitor agency)
    {
        await Submit(agency, At, "list");
        await agency.Look("draw-agency-listed");
    }

    private static async Task Witness(Visitor supervisor)
    {
        await supervisor.Open(At);
        await Form(supervisor, "witness").Locator("[name='Witnessing.Text']").FillAsync("今日东营有雨");
        await supervisor.Look("draw-supervisor-witness");
        await Submit(supervisor, null, "witness");
        await supervisor.Look("draw-supervisor-witnessed");
    }

    /// <summary>The drawn experts of the demo have no account: one of its people is lent to the first of the group.</summary>
    private static async Task<Visitor> Invited(RehearsalHost host, Browsers browsers, string account, string group)
    {
        var expert = (await Draw(host)).Awaited.First(invitee => invitee.Group == group).Expert;
        await host.Ask(async db =>
        {
            (await db.Users.SingleAsync(user => user.UserName == account)).ExpertId = expert;
            return await db.SaveChangesAsync();
        });
        return await Visitor.As(account, browsers, host.Address);
    }

    private static async Task Accept(Visitor expert)
    {
        await expert.Look("draw-expert-invited");
        await Posted(expert, expert.Page.Locator("[data-invitation] form button"));
        await expert.Look("draw-expert-accepted");
    }

    private static async Task Decline(Visitor expert)
    {
        await Form(expert, "decline").Locator("[name='Declining.Ground']").SelectOptionAsync(nameof(ExcuseGround.Health));
        await Form(expert, "decline").Locator("[name='Declining.Text']").FillAsync("住院, 不能到场。");
        await expert.Look("draw-expert-declining");
        await Submit(expert, null, "decline");
        await expert.Look("draw-expert-declined");
    }

    /// <summary>Of the group whose only reserve has just been called: nobody is left for the place.</summary>
    private static async Task Pin(RehearsalHost host, Visitor supervisor)
    {
        var expert = (await Draw(host)).Awaited.First(invitee => invitee.Group == "G2").Expert;
        await supervisor.Open(At);
        var pin = Form(supervisor, "pin");
        await pin.Locator("[name='Pinning.About']").FillAsync(expert);
        await pin.Locator("[name='Pinning.Text']").FillAsync("收到举报, 正在核实。");
        await supervisor.Look("draw-supervisor-pinning");
        await Submit(supervisor, null, "pin");
        await supervisor.Look("draw-supervisor-pinned");
    }

    private static async Task Supplement(Visitor agency, Visitor supervisor)
    {
        await agency.Open(At);
        await agency.Look("draw-agency-vacant");
        await Submit(agency, null, "supplement");
        await Submit(agency, At, "list");
        await supervisor.Open(At);
        await Form(supervisor, "witness").Locator("[name='Witnessing.Text']").FillAsync("补抽之词");
        await Submit(supervisor, null, "witness");
        await Submit(agency, At, "hold");
        await agency.Look("draw-agency-supplement-drawn");
    }

    private static async Task Complete(RehearsalHost host, Visitor agency)
    {
        foreach (var invitee in (await Draw(host)).Awaited.ToList())
        {
            await Form(agency, "accept").Locator("select").SelectOptionAsync(invitee.Expert);
            await Submit(agency, null, "accept");
        }

        Assert.True((await Draw(host)).IsComplete);
        await agency.Look("draw-agency-complete");
    }

    private static async Task Convene(Visitor agency, Visitor supervisor)
    {
        foreach (var person in new[] { agency, supervisor })
        {
            await person.Open($"/opening/{Lot}");
            await person.Press("press");
        }

        await agency.Sees("[data-part=confirm]");
        await agency.Press("confirm");
        await Assertions.Expect(agency.Page.Locator("[data-act=confirm]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await agency.Open($"/lots/{Lot}/panel");
        await agency.Look("draw-agency-panel-drawn");
        await agency.Open($"/lots/{Lot}");
        await agency.Look("draw-agency-to-convene");
        await agency.Page.Locator("form button.primary.big").ClickAsync();
        await agency.Sees("a[href*='/room/']");
    }

    /// <summary>Up to the button nothing on his screen says which project it is; behind it is the room.</summary>
    private static async Task SignIn(Visitor expert)
    {
        await expert.Open("/");
        await expert.Look("draw-expert-at-the-door");
        Assert.DoesNotContain(Lot, await expert.Page.ContentAsync(), StringComparison.Ordinal);
        await Posted(expert, expert.Page.Locator("[data-veiled] form button"));
        await expert.Sees(".room[data-phase='SignIn'] [data-done]");
        await expert.Look("draw-expert-signed-in");
    }

    private static Task<PanelDraw> Draw(RehearsalHost host) => host.Services.GetRequiredService<Procedures>().Panel(Lot, CancellationToken.None);

    private static ILocator Form(Visitor visitor, string form) => visitor.Page.Locator($"form:has(input[name=_handler][value='{form}'])");

    /// <param name="open">The page to be opened first, where it may have changed since.</param>
    private static async Task Submit(Visitor visitor, string? open, string form)
    {
        if (open is not null)
        {
            await visitor.Open(open);
        }

        await Posted(visitor, Form(visitor, form).Locator("button"));
    }

    private static async Task Posted(Visitor visitor, ILocator button)
    {
        var answered = visitor.Page.WaitForResponseAsync(answer => answer.Request.Method == "POST");
        await button.ClickAsync();
        Assert.Equal(HttpStatusCode.Found, (HttpStatusCode)(await answered).Status);
        await visitor.Page.WaitForLoadStateAsync();
    }
}
