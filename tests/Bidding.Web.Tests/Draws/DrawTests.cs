using System.IO.Compression;
using System.Net;
using Bidding.Domain.Panels;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Draws;

/// <summary>A panel is gathered on the pages: by agency, supervisor and the experts themselves, each in his place.</summary>
public sealed class DrawTests : IAsyncLifetime
{
    private const string Page = "/draw/DY-2026-0051-01";
    private static readonly string Lot = DemoTender.ToDraw.Lot;
    private readonly DemoHost host = new();

    private Procedures Procedures => host.Services.GetRequiredService<Procedures>();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "申请、名单、见证、抽取、接受: 评标委员会由记录产生, 席位随之分配")]
    public async Task APanelIsDrawnOnThePages()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency);
        Assert.Contains("未经抽取", await agency.Read("/lots/DY-2026-0042-01"), StringComparison.Ordinal);

        await Done(agency, ("_handler", "list"));
        await Done(supervisor, ("_handler", "witness"), ("Witnessing.Text", "今日东营有雨"));
        await Done(agency, ("_handler", "hold"));
        var drawn = await Procedures.Panel(Lot, default);
        foreach (var invitee in drawn.Awaited.ToList())
        {
            await Done(agency, ("_handler", "accept"), ("Accepting.About", invitee.Expert));
        }

        var seated = (await Procedures.Panel(Lot, default)).Seated;
        Assert.Equal(5, seated.Length);
        Assert.Equal(seated.Select(member => member.Expert).Order(), await host.Ask(db => db.PanelSeats.Where(row => row.LotId == Lot && row.SeatId != null).Select(row => row.ExpertId).OrderBy(id => id).ToListAsync()));
        var list = drawn.Round!.List!;
        Assert.DoesNotContain("expert-101", list.Candidates.SelectMany(group => group.Experts)); // worked for a bidder last year
        Assert.DoesNotContain("expert-102", list.Candidates.SelectMany(group => group.Experts)); // is married to a bidder's principal
        Assert.DoesNotContain("expert-107", list.Candidates.SelectMany(group => group.Experts)); // was punished
        Assert.Contains("expert-104", list.Candidates.SelectMany(group => group.Experts)); // linked over two steps: a prompt
        Assert.Contains("随机抽取", await agency.Read($"/lots/{Lot}"), StringComparison.Ordinal);
        var audit = await supervisor.Read($"/audit/{Lot}");
        Assert.Contains("见证词", audit, StringComparison.Ordinal);
        Assert.Contains("评标委员会成员就位: 评委甲, 评委乙", audit, StringComparison.Ordinal);
        Assert.Matches(@"申请抽取 [\w-]+: G1 东营\w*, 专业\S* 抽取 3 人, 备选 \d 人; G2 滨州", audit);
        Assert.Matches(@"[\u4e00-\u9fff]{2,} \(编号 expert-\d+\) 接受邀请", audit);
        Assert.All(new[] { audit, await supervisor.Read(Page) }.Select(Said), said => Assert.DoesNotMatch(@"(?<!编号 )expert-\d", said));
    }

    /// <summary>What stands between the tags.</summary>
    private static string Said(string page) => System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact(DisplayName = "一名专家可有几个专业: 每个专业的名单上都有他, 没有所求专业的人不在名单上")]
    public async Task WhoHasTheSpecialityIsOnTheListWhateverElseHeKnows()
    {
        var registry = host.Services.GetRequiredService<Bidding.Web.Draws.Registry>();
        Domain.Conflicts.Matter matter = new(Lot, Domain.Scoring.Regime.GovernmentProcurement, new(2026, 11, 26), [], "agency", Domain.Conflicts.AvoidanceTerms.Default);
        async Task<List<string>> Fitting(params string[] specialities)
        {
            DrawGroup group = new("G1", "dongying", [.. specialities], 1, 0);
            return [.. (await registry.Pool(matter, [group, new("G2", "binzhou", [], 1, 0)], default)).Where(group.Takes).Select(expert => expert.Id)];
        }

        var (computing, electronics, both) = (await Fitting("信息化"), await Fitting("电子工程"), await Fitting("信息化", "电子工程"));

        Assert.Equal(["expert-105", "expert-111", "expert-117", "expert-123"], computing.Intersect(electronics).Order()); // every third of the register has both
        Assert.Equal(both.Order(), computing.Union(electronics).Order());
        Assert.Equal(both.Count, both.Distinct().Count());
        Assert.Empty(await Fitting("园林"));
    }

    [Fact(DisplayName = "回避的依据写在监督人员的页面上, 不在代理机构的页面上; 监督人员指定的人与不采纳的发现均作数")]
    public async Task TheSupervisorSeesWhyAndDecides()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency);

        var check = await supervisor.Read(Page + "?check=1");
        Assert.Contains("丁启明 (编号 P-principal) 任法定代表人", check, StringComparison.Ordinal);
        await DoneOn(Page + "?check=1", supervisor, ("_handler", "aside"), ("Aside.About", "expert-102|NearRelative|91370500DEMO000004"), ("Aside.Text", "同名同姓, 身份证号不同。"));
        await Done(supervisor, ("_handler", "pin"), ("Pinning.About", "expert-110"), ("Pinning.Text", "群众举报, 正在核实。"));
        await Refused(supervisor, "没有这项回避发现", ("_handler", "aside"), ("Aside.About", "expert-999|Board|"), ("Aside.Text", "不存在。")); // no-such-finding
        await Done(agency, ("_handler", "list"));

        var candidates = (await Procedures.Panel(Lot, default)).Round!.List!.Candidates.SelectMany(group => group.Experts).ToList();
        Assert.Contains("expert-102", candidates);
        Assert.DoesNotContain("expert-110", candidates);
        Assert.Contains("任法定代表人", await supervisor.Read(Page), StringComparison.Ordinal);
        var clerks = await agency.Read(Page);
        Assert.DoesNotContain("丁启明", clerks, StringComparison.Ordinal);
        Assert.DoesNotContain("任法定代表人", clerks, StringComparison.Ordinal);
        Assert.Contains("近亲属", clerks, StringComparison.Ordinal);
        Assert.Equal("no-such-finding", Domain.Rules.PanelRefusals.NoSuchFinding.Code);
    }

    [Fact(DisplayName = "补抽之后每项回避发现只列一次, 不采纳的另计; 不采纳的人以姓名列出")]
    public async Task AFurtherRoundFindsNothingTwice()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency);
        await DoneOn(Page + "?check=1", supervisor, ("_handler", "aside"), ("Aside.About", "expert-102|NearRelative|91370500DEMO000004"), ("Aside.Text", "同名同姓, 身份证号不同。"));
        await Done(agency, ("_handler", "list"));
        Assert.Matches(@"不采纳: \w+ \(编号 expert-102\)", await agency.Read(Page));

        await Done(agency, ("_handler", "hold"));
        foreach (var gone in (await Procedures.Panel(Lot, default)).Awaited.Where(invitee => invitee.Group == "G2").ToList())
        {
            await Done(supervisor, ("_handler", "pin"), ("Pinning.About", gone.Expert), ("Pinning.Text", "核实中。"));
        }

        await Done(agency, ("_handler", "supplement"), ("Supplementing.Number", "1"));
        await Done(agency, ("_handler", "list"));

        var rounds = (await Procedures.Panel(Lot, default)).Rounds.Select(round => round.List!.Findings.Select(found => found.Key).ToHashSet()).ToList();
        Assert.NotEmpty(rounds[0].Intersect(rounds[1]));
        var page = await agency.Read(Page);
        Assert.Contains($"回避核查 <span class=\"count\">{rounds[0].Union(rounds[1]).Count()}</span>", page, StringComparison.Ordinal);
        Assert.Contains("(其中不采纳 1)", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "被抽中的专家只见代码、时间和场地; 自行接受或谢绝, 不能替他人")]
    public async Task AnInvitedExpertAnswersBehindTheCode()
    {
        using var agency = await host.As("agency");
        await Order(agency);
        await Done(agency, ("_handler", "list"));
        await Done(agency, ("_handler", "hold"));
        var draw = await Procedures.Panel(Lot, default);
        var (first, second) = (draw.Invitees.First(one => one.HoldsAPlace).Expert, draw.Invitees.Last(one => one.HoldsAPlace).Expert);
        await host.Ask(async db =>
        {
            var accounts = await db.Users.Where(user => user.UserName == "zhang" || user.UserName == "qian").OrderBy(user => user.UserName).ToListAsync();
            (accounts[0].ExpertId, accounts[1].ExpertId) = (first, second);
            return await db.SaveChangesAsync();
        });
        using var himself = await host.As("qian");
        using var another = await host.As("zhang");

        var home = await himself.Read("/");
        Assert.Contains(draw.Code, home, StringComparison.Ordinal);
        Assert.DoesNotContain(Lot, home, StringComparison.Ordinal);
        Assert.DoesNotContain("政务云", home, StringComparison.Ordinal);
        using var accepted = await himself.Send("/", null, ("_handler", "accept-" + draw.Code));
        using var declined = await another.Send("/", null, ("_handler", "decline"), ("Declining.About", draw.Code), ("Declining.Ground", "Health"), ("Declining.Text", "住院。"));

        var after = await Procedures.Panel(Lot, default);
        Assert.Equal((InviteeState.Accepted, InviteeState.Excused), (after.Invited(first)!.State, after.Invited(second)!.State));
        var left = await another.Read("/");
        Assert.Contains("您不参加这次评审", left, StringComparison.Ordinal);
        Assert.DoesNotContain("接受邀请", left, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "冒充角色的请求一概无效: 监督不能抽取, 代理机构不能见证, 外人什么都不能")]
    public async Task ForgedRolesDoNothing()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        using var member = await host.As("li");
        await Order(agency);
        await Done(agency, ("_handler", "list"));
        var before = Procedures.PanelOf(Lot).Version;

        // The form of another role is not on the page: the framework refuses its handler.
        using var hold = await supervisor.Send(Page, null, ("_handler", "hold"));
        using var witness = await agency.Send(Page, null, ("_handler", "witness"), ("Witnessing.Text", "代理机构的词"));
        using var pin = await agency.Send(Page, null, ("_handler", "pin"), ("Pinning.About", "expert-103"), ("Pinning.Text", "代理机构不得指定"));
        using var stranger = await member.Send("/", Page, ("_handler", "hold"));

        Assert.All([hold, witness, pin], response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(before, Procedures.PanelOf(Lot).Version);
    }

    [Fact(DisplayName = "抽取未完成的, 不能组建评审; 抽取记录随存证包导出")]
    public async Task AnUnfinishedDrawIsNotConvenedAndIsInTheEvidence()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        await Order(agency);
        // Names by hand: the form is gone from the page, and whoever sends it all the same is turned away.
        using var byHand = await agency.Send(Page, $"/lots/{Lot}/panel", ("_handler", "panel"), ("Input.Rows[0].Expert", "expert-li"));
        Assert.Equal(HttpStatusCode.BadRequest, byHand.StatusCode);

        var zip = await supervisor.Http.GetByteArrayAsync($"/audit/{Lot}/evidence.zip");
        using var archive = new ZipArchive(new MemoryStream(zip));

        var lines = new StreamReader(archive.GetEntry("panel.facts.jsonl")!.Open()).ReadToEnd();
        Assert.StartsWith($"{{\"stream\":\"panel:{Lot}\",\"version\":1,", lines, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "读不出人数的申请、没有事由的退出, 都不作数: 不以默认值代替")]
    public async Task NoActFollowsFromADefault()
    {
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        host.PassTheDeadline();
        var unread = Domain.Rules.Refusals.ChoiceMissing;

        await Refused(agency, unread.Zh, ("_handler", "order"), ("Ordering.Groups[0].Places", "abc"));
        Assert.False((await Procedures.Panel(Lot, default)).IsOrdered);

        await Order(agency);
        await Done(agency, ("_handler", "list"));
        await Done(agency, ("_handler", "hold"));
        var before = Procedures.PanelOf(Lot).Version;
        var first = (await Procedures.Panel(Lot, default)).Awaited.First().Expert;
        foreach (var ground in new[] { "", "Junk", "999" })
        {
            await Refused(supervisor, unread.Zh, ("_handler", "excuse"), ("Excusing.About", first), ("Excusing.Ground", ground), ("Excusing.Text", "住院。"));
        }

        Assert.Equal(before, Procedures.PanelOf(Lot).Version);
    }

    private async Task Order(Browser agency)
    {
        host.PassTheDeadline();
        var meets = Bidding.Web.Pages.Clock.Local(DateTimeOffset.UtcNow.AddHours(4)).ToString("yyyy-MM-ddTHH:mm");
        await Done(agency, ("_handler", "order"), ("Ordering.MeetsAt", meets), ("Ordering.Authorities", "某市财政局"), ("Ordering.Avoided", "某咨询公司"),
            ("Ordering.Groups[0].Site", "dongying"), ("Ordering.Groups[0].Places", "3"), ("Ordering.Groups[0].Reserves", "2"),
            ("Ordering.Groups[1].Site", "binzhou"), ("Ordering.Groups[1].Specialities", "信息化"), ("Ordering.Groups[1].Places", "2"), ("Ordering.Groups[1].Reserves", "1"));
    }

    private static Task Done(Browser browser, params (string, string)[] fields) => DoneOn(Page, browser, fields);

    private static async Task DoneOn(string page, Browser browser, params (string, string)[] fields)
    {
        using var response = await browser.Send(page, null, fields);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{(int)response.StatusCode}: {string.Join(' ', fields)}");
    }

    private static async Task Refused(Browser browser, string words, params (string, string)[] fields)
    {
        using var response = await browser.Send(Page + "?check=1", null, fields);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
