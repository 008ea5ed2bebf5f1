using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Web.Demo;
using Bidding.Web.Draws;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Draws;

/// <summary>Who sits is what the record of the draw says; no row, however it came about, says otherwise.</summary>
public sealed class SeatsFollowTheRecordTests : IAsyncLifetime
{
    private const string Friend = "expert-115";
    private static readonly string Lot = DemoTender.ToDraw.Lot;
    private readonly DemoHost host = new();
    private Caller agency = null!;
    private Caller supervisor = null!;

    private Procedures Procedures => host.Services.GetRequiredService<Procedures>();

    private PanelDesk Desk => host.Services.GetRequiredService<PanelDesk>();

    private Seating Seating => host.Services.GetRequiredService<Seating>();

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        (agency, supervisor) = (await host.Caller("agency", Role.Agency), await host.Caller("supervisor", Role.Supervisor));
        host.PassTheDeadline();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "申请抽取之后, 人工指定一概无效: 当场拒绝")]
    public async Task NobodyIsNamedByHandAfterTheOrder()
    {
        await Order();

        var refused = await Seating.ByHand(Lot, [ByHand("E1")]);

        Assert.Equal(PanelRefusals.AlreadyOrdered, refused);
        Assert.Empty(await Rows());
    }

    [Fact(DisplayName = "抽取与人工指定同时提交: 无论先后, 申请成立后没有一个人工指定的席位")]
    public async Task WhoeverComesFirstTheRecordWins()
    {
        var order = Task.Run(() => Order());
        var named = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Seating.ByHand(Lot, [ByHand("E1")]))));
        await order;

        Assert.Empty(await Rows());
        Assert.All(named, refusal => Assert.True(refusal is null || refusal == PanelRefusals.AlreadyOrdered));
    }

    [Fact(DisplayName = "服务器在入账之后中断, 留下的人工指定席位在重新启动时依记录清除, 被抽中者就席")]
    public async Task RowsLeftBehindByACrashFollowAtTheNextStart()
    {
        await Drawn();
        await host.Ask(async db =>
        {
            await db.PanelSeats.Where(row => row.LotId == Lot && row.MemberId == "E1").ExecuteDeleteAsync();
            db.PanelSeats.Add(ByHand("E1"));
            return await db.SaveChangesAsync();
        });

        await host.Services.GetRequiredService<SeatingCatchUp>().Run(default);

        Assert.Equal((await Procedures.Panel(Lot, default)).Sitting.Select(Text), await Rows());
        Assert.DoesNotContain("E1:" + Friend, await Rows());
    }

    [Fact(DisplayName = "席位表中混入的关系人不得入席: 组建评审的正是被抽中的人, 记录写明各席是谁")]
    public async Task TheDrawnAreConvenedAndNamed()
    {
        await Order();
        await host.Ask(async db =>
        {
            db.PanelSeats.AddRange(ByHand("E1"));
            return await db.SaveChangesAsync();
        });
        await Draw();

        await Convene();

        var (draw, evaluation) = (await Procedures.Panel(Lot, default), await Procedures.Evaluation(Lot, default));
        Assert.Equal(draw.Seated.Select(member => member.Expert), evaluation.Convocation!.Experts!.Value);
        Assert.DoesNotContain(Friend, evaluation.Convocation.Experts.Value);
        var convened = (await Procedures.EvaluationOf(Lot).Facts(default))[0].Fact;
        foreach (var audience in new[] { Audience.Panel, Audience.Agency, Audience.Operators })
        {
            Assert.Null(((Domain.Evaluations.EvaluationFact.EvaluationConvened)convened.For(audience)!).Convocation.Experts);
        }
    }

    [Fact(DisplayName = "接受后因回避退出的专家不得进入评标委员会: 由递补者就席, 席位不增")]
    public async Task WhoWasExcusedIsNotConvened()
    {
        await Drawn();
        var gone = (await Procedures.Panel(Lot, default)).Seated.Take(2).Select(member => member.Expert).ToList();
        foreach (var expert in gone)
        {
            Accepted(await Desk.Pin(supervisor, Lot, expert, "与投标人有利害关系。", default));
        }

        await EverybodyAccepts();
        await Convene();

        var evaluation = await Procedures.Evaluation(Lot, default);
        Assert.Equal(5, evaluation.Panel.Length);
        Assert.Empty(gone.Intersect(evaluation.Convocation!.Experts!.Value));
        Assert.Equal(5, (await Rows()).Count);
    }

    [Fact(DisplayName = "被抽中者签到之前首页只有代码, 评标室的名片对他不存在; 退出者同样")]
    public async Task BeforeSignInThereIsNoCard()
    {
        await Drawn();
        var gone = (await Procedures.Panel(Lot, default)).Seated[0].Expert;
        Accepted(await Desk.Pin(supervisor, Lot, gone, "与投标人有利害关系。", default));
        await EverybodyAccepts();
        await Convene();
        var draw = await Procedures.Panel(Lot, default);
        var sitting = draw.Sitting.First().Expert;
        await host.Ask(async db =>
        {
            (await db.Users.SingleAsync(user => user.UserName == "qian")).ExpertId = sitting;
            (await db.Users.SingleAsync(user => user.UserName == "zhang")).ExpertId = gone;
            return await db.SaveChangesAsync();
        });
        using var himself = await host.As("qian");
        using var excused = await host.As("zhang");

        using var card = await himself.Open($"/api/procedures/evaluation:{Lot}/card");
        using var nothing = await excused.Open($"/api/procedures/evaluation:{Lot}/card");

        var home = await himself.Read("/");
        Assert.Contains(draw.Code, home, StringComparison.Ordinal);
        Assert.DoesNotContain(Lot, home, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, card.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact(DisplayName = "须回避的单位写在申请的记录里, 请求中断也不丢失")]
    public async Task WhomToAvoidStandsInTheRecord()
    {
        await Order();

        var plan = (await Procedures.Panel(Lot, default)).Plan!;
        Assert.Equal([new AvoidedParty("某市财政局", PartyRole.Authority), new("某咨询公司", PartyRole.Avoided)], plan.Avoided!.Value.AsEnumerable());
        await Draw();
        Assert.Contains("某咨询公司", (await Procedures.Panel(Lot, default)).Round!.List!.Parties.Select(party => party.Name));
    }

    private static PanelSeatRow ByHand(string member) =>
        new() { LotId = Lot, MemberId = member, ExpertId = Friend, SiteId = "dongying", Role = PanelRole.Expert };

    [Fact(DisplayName = "评审不在抽取时约定的那一天组建的, 组建之前提示, 组建之后写在抽取经过中")]
    public async Task AMeetingOnAnotherDayIsSaidBeforeAndAfter()
    {
        await Order(meetsIn: TimeSpan.FromDays(1));
        await Draw();
        await OpenTheBids();
        using var clerk = await host.As("agency");
        using var watcher = await host.As("supervisor");
        var drawn = await watcher.Read($"/draw/{Lot}");

        var before = await clerk.Read($"/lots/{Lot}");
        Accepted(await host.Services.GetRequiredService<ConvocationBuilder>().Convene(agency, Lot, default));
        var after = await watcher.Read($"/draw/{Lot}");

        Assert.Contains("抽取时约定的评审时间是", before, StringComparison.Ordinal);
        Assert.Contains("约定的评审时间", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("不在同一天", drawn, StringComparison.Ordinal);
        Assert.Contains("评审与约定不在同一天, 将写入报告。", after, StringComparison.Ordinal);
    }

    private static string Text(SeatedMember member) => $"{member.Member}:{member.Expert}";

    private Task<List<string>> Rows() =>
        host.Ask(db => db.PanelSeats.Where(row => row.LotId == Lot).OrderBy(row => row.MemberId).Select(row => row.MemberId + ":" + row.ExpertId).ToListAsync());

    private async Task Drawn()
    {
        await Order();
        await Draw();
    }

    private async Task Order(TimeSpan? meetsIn = null) => Accepted(await Desk.Order(
        agency, Lot,
        new([new("G1", "dongying", [], 3, 2), new("G2", "binzhou", [], 2, 2)], [], DateTimeOffset.UtcNow + (meetsIn ?? TimeSpan.FromHours(4)), [("某市财政局", PartyRole.Authority), ("某咨询公司", PartyRole.Avoided)]),
        default));

    private async Task Draw()
    {
        // The friend is kept off the list, so that he can sit by a row alone.
        Accepted(await Desk.Pin(supervisor, Lot, Friend, "核实中。", default));
        Accepted(await Desk.List(agency, Lot, default));
        Accepted(await Desk.Witness(supervisor, Lot, "今日有雨"));
        Accepted(await Desk.Hold(agency, Lot));
        await EverybodyAccepts();
    }

    private async Task EverybodyAccepts()
    {
        foreach (var invitee in (await Procedures.Panel(Lot, default)).Awaited.ToList())
        {
            Accepted(await Desk.Accept(agency, Lot, invitee.Expert));
        }
    }

    private async Task Convene()
    {
        await OpenTheBids();
        Accepted(await host.Services.GetRequiredService<ConvocationBuilder>().Convene(agency, Lot, default));
    }

    private async Task OpenTheBids()
    {
        foreach (var who in new[] { agency, supervisor })
        {
            Accepted(await Procedures.Submit(who, "opening:" + Lot, Guid.NewGuid(), new OpeningCommand.PressOpen(), default));
        }

        Accepted(await Procedures.Submit(agency, "opening:" + Lot, Guid.NewGuid(), new OpeningCommand.ConfirmOpening(), default));
    }

    private static void Accepted(Domain.Wire.Answer answer) => Assert.True(answer.Refused is null, answer.Refused?.Code);
}
