using Bidding.Domain.Rules;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Draws;

/// <summary>Who sits was drawn; at which desk of his site is the clerk's to say, until the panel convenes.</summary>
public sealed class DesksTests : IAsyncLifetime
{
    private static readonly string Lot = DemoTender.ToDraw.Lot;
    private static readonly string Page = $"/draw/{Lot}";
    private static readonly string Step = $"/lots/{Lot}/panel";
    private readonly DemoHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "抽取产生的成员可以在组建之前调换本场地的席位; 其他场地的席位、分配两次的席位一概不作数")]
    public async Task DesksAreExchangedWithinASite()
    {
        using var agency = await host.As("agency");
        await Draw(agency);
        var before = await Desks();
        Assert.Contains("保存席位", await agency.Read(Step), StringComparison.Ordinal);

        using var exchanged = await agency.Send(Step, null, Fields(before["E2"]!, before["E1"]!, before["E3"]!));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, exchanged.StatusCode);
        var after = await Desks();
        Assert.Equal((before["E2"], before["E1"], before["E3"], before["E4"]), (after["E1"], after["E2"], after["E3"], after["E4"]));
        foreach (var wrong in new[] { Fields(before["E4"]!, before["E1"]!, before["E3"]!), Fields(before["E3"]!, before["E1"]!, before["E3"]!), Fields("no-desk", before["E1"]!, before["E3"]!) })
        {
            using var refused = await agency.Send(Step, null, wrong);
            Assert.Contains(PanelRefusals.DeskUnfit.Zh, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(after, await Desks());
        Assert.Equal("desk-unfit", PanelRefusals.DeskUnfit.Code);
    }

    private static (string, string)[] Fields(params string[] desks) =>
    [
        ("_handler", "desks"),
        .. desks.SelectMany((desk, index) => new[] { ($"Desks.Rows[{index}].Member", $"E{index + 1}"), ($"Desks.Rows[{index}].Seat", desk) }),
    ];

    private Task<Dictionary<string, string?>> Desks() =>
        host.Ask(db => db.PanelSeats.Where(row => row.LotId == Lot).ToDictionaryAsync(row => row.MemberId, row => row.SeatId));

    private async Task Draw(Browser agency)
    {
        host.PassTheDeadline();
        var meets = Bidding.Web.Pages.Clock.Local(DateTimeOffset.UtcNow.AddHours(4)).ToString("yyyy-MM-ddTHH:mm");
        using var ordered = await agency.Send(Page, null, ("_handler", "order"), ("Ordering.MeetsAt", meets),
            ("Ordering.Groups[0].Site", "dongying"), ("Ordering.Groups[0].Places", "3"), ("Ordering.Groups[0].Reserves", "2"),
            ("Ordering.Groups[1].Site", "binzhou"), ("Ordering.Groups[1].Places", "2"), ("Ordering.Groups[1].Reserves", "1"));
        using var listed = await agency.Send(Page, null, ("_handler", "list"));
        using var held = await agency.Send(Page, null, ("_handler", "hold"));
        foreach (var invitee in (await host.Services.GetRequiredService<Procedures>().Panel(Lot, default)).Awaited.ToList())
        {
            using var accepted = await agency.Send(Page, null, ("_handler", "accept"), ("Accepting.About", invitee.Expert));
        }
    }
}
