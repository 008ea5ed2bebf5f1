using System.Collections.Immutable;
using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Tenders;

public sealed class FrozenTests
{
    [Fact(DisplayName = "开标后改动评审办法的, 不能据以组建评审")]
    public async Task AMethodChangedAfterPricesAreKnownConvenesNoPanel()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        await host.Open();
        var clerk = await host.Caller("agency", Role.Agency);
        var procedures = host.Services.GetRequiredService<Procedures>();
        await procedures.Submit(clerk, "opening:" + DemoHost.Lot, Guid.NewGuid(), new OpeningCommand.ConfirmOpening(), default);
        await host.Ask(db => db.Criteria.Where(row => row.LotId == DemoHost.Lot && row.Id == "T1").ExecuteUpdateAsync(set => set.SetProperty(row => row.Max, 19m)));

        var answer = await host.Services.GetRequiredService<ConvocationBuilder>().Convene(clerk, DemoHost.Lot, default);

        Assert.Equal("method-changed", answer.Refused?.Code);
        await host.DisposeAsync();
    }

    [Fact(DisplayName = "参与采购文件论证的专家不得参加评标: 代理机构登记后, 含该专家的评标委员会不能组建; 取消登记后可以")]
    public async Task WhoAdvisedOnTheDocumentsDoesNotEvaluate()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        await host.Open();
        var clerk = await host.Caller("agency", Role.Agency);
        await host.Services.GetRequiredService<Procedures>().Submit(clerk, "opening:" + DemoHost.Lot, Guid.NewGuid(), new OpeningCommand.ConfirmOpening(), default);
        var expert = await host.Ask(db => db.PanelSeats.Where(seat => seat.LotId == DemoHost.Lot).Select(seat => seat.ExpertId).FirstAsync());
        using var browser = await host.As("agency");
        var convene = host.Services.GetRequiredService<ConvocationBuilder>();

        using var named = await browser.Send($"/lots/{DemoHost.Lot}/panel", null, ("_handler", "adviser"), ("Advising.Expert", expert));
        var refused = await convene.Convene(clerk, DemoHost.Lot, default);
        using var takenBack = await browser.Send($"/lots/{DemoHost.Lot}/panel", null, ("_handler", "adviser"), ("Advising.Expert", expert));
        var accepted = await convene.Convene(clerk, DemoHost.Lot, default);

        Assert.Equal(("adviser-on-panel", "87号令"), (refused.Refused?.Code, refused.Refused?.Article.Law));
        Assert.Null(accepted.Refused);
        await host.DisposeAsync();
    }

    [Fact(DisplayName = "预算 1000 万元的政府采购, 五人评标委员会不能组建, 引用 87号令 第四十七条")]
    public async Task FiveMembersCannotEvaluateTenMillion()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        await host.Open();
        var clerk = await host.Caller("agency", Role.Agency);
        await host.Services.GetRequiredService<Procedures>().Submit(clerk, "opening:" + DemoHost.Lot, Guid.NewGuid(), new OpeningCommand.ConfirmOpening(), default);
        await host.Ask(db => db.Tenders.Where(row => row.Lots.Any(lot => lot.Id == DemoHost.Lot)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Budget, 10_000_000m)));
        using var browser = await host.As("agency");

        using var refused = await browser.Send($"/lots/{DemoHost.Lot}", null, ("_handler", "convene"));
        await host.Ask(db => db.Tenders.Where(row => row.Lots.Any(lot => lot.Id == DemoHost.Lot)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Budget, 9_000_000m)));
        var answer = await host.Services.GetRequiredService<ConvocationBuilder>().Convene(clerk, DemoHost.Lot, default);

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("评标委员会须为七人以上单数", page, StringComparison.Ordinal);
        Assert.Contains("87号令 第四十七条", page, StringComparison.Ordinal);
        Assert.NotNull(answer.Accepted);
        var convened = (await host.Services.GetRequiredService<Procedures>().Evaluation(DemoHost.Lot, default)).Convocation!;
        Assert.Equal(9_000_000m, convened.Demand!.Budget);
        await host.DisposeAsync();
    }

    [Fact(DisplayName = "同一投标同时提交两次: 只登记一份, 不留残行残件")]
    public async Task ABidSentTwiceAtOnceIsReceivedOnceAndWhole()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        var clerk = await host.Caller("agency", Role.Agency);
        await host.Services.GetRequiredService<Procedures>().Submit(
            clerk, "opening:" + DemoHost.Draft, Guid.NewGuid(), new OpeningCommand.Schedule(DemoHost.Draft, DateTimeOffset.UtcNow.AddDays(2)), default);
        var registration = host.Services.GetRequiredService<BidRegistration>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => registration.Register(clerk, Bid(), default))));

        Assert.Single(answers, answer => answer.Accepted is not null);
        var opening = await host.Services.GetRequiredService<Procedures>().Opening(DemoHost.Draft, default);
        var row = await host.Ask(db => db.Bids.Include(bid => bid.Files).SingleAsync(bid => bid.LotId == DemoHost.Draft));
        Assert.Equal(Assert.Single(opening.Received).Bid, row.Label);
        Assert.Single(row.Files);
        await host.DisposeAsync();
    }

    private static NewBid Bid() => new(
        DemoHost.Draft, null, "成都庚科电子有限公司", "91510000MA1FL0003X", 880_000m, [], ImmutableArray<FormField>.Empty,
        [new("技术部分.pdf", "technical", new MemoryStream("%PDF-1.7"u8.ToArray()))]);
}
