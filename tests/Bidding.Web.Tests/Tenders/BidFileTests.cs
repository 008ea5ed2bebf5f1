using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bidding.Domain.Openings;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Tenders;

public sealed class BeforeTheOpening : DemoHost;

public sealed class BidsBeforeTheOpeningTests(BeforeTheOpening host) : IClassFixture<BeforeTheOpening>
{
    [Theory]
    [InlineData("zhang")]
    [InlineData("agency")]
    [InlineData("supervisor")]
    [InlineData("operator-dongying")]
    public async Task Nobody_reads_a_bid_before_the_opening(string account)
    {
        var file = await host.Ask(db => db.BidFiles.FirstAsync());
        using var browser = await host.As(account);

        using var response = await browser.Open($"/bids/{DemoHost.Lot}/{file.BidId}/{file.StoredAs}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_names_and_times_and_no_price()
    {
        using var browser = await host.As("agency");

        var page = await browser.Read($"/lots/{DemoHost.Lot}/bids");

        Assert.Contains("青岛乙诚电子工程有限公司", page, StringComparison.Ordinal);
        Assert.DoesNotContain("904", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_rest_a_file_cannot_be_read()
    {
        var directory = host.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Data:Directory"]!;

        var files = Directory.GetFiles(Path.Combine(directory, "bids"));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("%PDF", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_panels_card_holds_no_bidder_before_the_opening()
    {
        using var browser = await host.As("zhang");

        var card = await browser.Http.GetFromJsonAsync<JsonElement>($"/api/procedures/evaluation:{DemoHost.Lot}/card");

        Assert.Empty(card.GetProperty("bidders").EnumerateObject());
        Assert.Empty(card.GetProperty("documents").EnumerateObject());
    }

    [Fact]
    public async Task Until_the_deadline_a_pdf_is_registered_and_anything_else_is_not()
    {
        await Freeze();
        using var browser = await host.As("agency");

        using var page = await Register(browser, "上海戊云科技有限公司", "91310000MA1FL0001X", "<html>%PDF-1.7");
        using var bid = await Register(browser, "上海戊云科技有限公司", "91310000MA1FL0001X", "%PDF-1.7\n1 0 obj << /Type /Page >>");
        using var twice = await Register(browser, "上海戊云科技有限公司", "91310000MA1FL0001X", "%PDF-1.7");

        var refused = await page.Content.ReadAsStringAsync();
        Assert.Contains("不是 PDF 文件", refused, StringComparison.Ordinal);
        Assert.Contains("文件须重新选择", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, bid.StatusCode);
        Assert.Contains("同一投标人不得提交两份投标", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var opening = await host.Services.GetRequiredService<Procedures>().Opening(DemoHost.Draft, default);
        var last = opening.Received[^1].Bid;
        Assert.Equal($"{opening.Received.Length:D2}", last); // numbered within its lot, whatever other lots have received
        Assert.Equal(1, (await host.Ask(db => db.BidFiles.SingleAsync(file => file.BidId == $"{DemoHost.Draft}/{last}"))).Pages);
    }

    [Fact]
    public async Task A_withdrawn_bids_number_is_not_given_again()
    {
        await Freeze();
        using var browser = await host.As("agency");
        using var first = await Register(browser, "杭州己科数据有限公司", "91330000MA1FL0002X", "%PDF-1.7");
        var procedures = host.Services.GetRequiredService<Procedures>();
        var withdrawn = (await procedures.Opening(DemoHost.Draft, default)).Received[^1].Bid;

        using var unsure = await browser.Send($"/lots/{DemoHost.Draft}/bids", null, ("_handler", "withdraw-" + withdrawn));
        Assert.Contains("没有撤回", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(withdrawn, (await procedures.Opening(DemoHost.Draft, default)).Received[^1].Bid); // one press alone throws no bid out
        using var gone = await browser.Send($"/lots/{DemoHost.Draft}/bids", null, ("_handler", "withdraw-" + withdrawn), ("sure", "true"));
        using var again = await Register(browser, "杭州己科数据有限公司", "91330000MA1FL0002X", "%PDF-1.7");

        var received = (await procedures.Opening(DemoHost.Draft, default)).Received;
        Assert.DoesNotContain(withdrawn, received.Select(bid => bid.Bid));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private async Task Freeze()
    {
        var procedures = host.Services.GetRequiredService<Procedures>();
        var clerk = await host.Caller("agency", Domain.Rules.Role.Agency);
        await procedures.Submit(
            clerk, "opening:" + DemoHost.Draft, Guid.NewGuid(), new OpeningCommand.Schedule(DemoHost.Draft, DateTimeOffset.UtcNow.AddDays(2)), default);
    }

    private static async Task<HttpResponseMessage> Register(Browser browser, string bidder, string code, string content)
    {
        var path = $"/lots/{DemoHost.Draft}/bids";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token(path)), "__RequestVerificationToken" },
            { new StringContent("bid"), "_handler" },
            { new StringContent(bidder), "Input.Bidder" },
            { new StringContent(code), "Input.CreditCode" },
            { new StringContent("880000.00"), "Input.Price" },
            { new ByteArrayContent(Encoding.Latin1.GetBytes(content)), "Input.Technical", "x.pdf" },
        };
        return await browser.Http.PostAsync(path, form);
    }
}

public sealed class AfterTheOpening : DemoHost
{
    protected override async Task Seed()
    {
        await Convene();
        await SignIn();
        await Declare();
    }
}

public sealed class Convened : DemoHost
{
    protected override Task Seed() => Convene();
}

public sealed class NamesBeforeTheDeclarationTests(Convened host) : IClassFixture<Convened>
{
    [Fact]
    public async Task The_panel_learns_the_bidders_when_all_have_signed_in_and_reads_when_all_have_declared()
    {
        var file = await host.Ask(db => db.BidFiles.FirstAsync());
        using var browser = await host.As("zhang");
        var path = $"/bids/{DemoHost.Lot}/{file.BidId}/{file.StoredAs}";

        Assert.Equal((0, 0, HttpStatusCode.NotFound), await Seen(browser, path));
        await host.SignIn();
        Assert.Equal((4, 0, HttpStatusCode.NotFound), await Seen(browser, path));
        await host.Declare();
        Assert.Equal((4, 4, HttpStatusCode.OK), await Seen(browser, path));
    }

    private static async Task<(int Bidders, int Documents, HttpStatusCode File)> Seen(Browser browser, string path)
    {
        var card = await browser.Http.GetFromJsonAsync<JsonElement>($"/api/procedures/evaluation:{DemoHost.Lot}/card");
        using var file = await browser.Open(path);
        return (card.GetProperty("bidders").EnumerateObject().Count(), card.GetProperty("documents").EnumerateObject().Count(), file.StatusCode);
    }
}

public sealed class BidsAfterTheOpeningTests(AfterTheOpening host) : IClassFixture<AfterTheOpening>
{
    [Theory]
    [InlineData("zhang", true)] // on the panel, and all have declared that they need not withdraw
    [InlineData("agency", true)]
    [InlineData("supervisor", true)]
    [InlineData("operator-dongying", false)]
    [InlineData("admin", false)]
    public async Task Panel_agency_and_supervisor_read_bids_and_nobody_else(string account, bool may)
    {
        var file = await host.Ask(db => db.BidFiles.FirstAsync());
        using var browser = await host.As(account);

        using var response = await browser.Open($"/bids/{DemoHost.Lot}/{file.BidId}/{file.StoredAs}");

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        if (may)
        {
            Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(file.SizeBytes, (await response.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_saved_bid_is_sandboxed()
    {
        var file = await host.Ask(db => db.BidFiles.FirstAsync());
        using var browser = await host.As("agency");

        using var response = await browser.Open($"/bids/{DemoHost.Lot}/{file.BidId}/{file.StoredAs}?download=true");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_deadline_no_bid_is_received()
    {
        using var browser = await host.As("agency");

        var page = await browser.Read($"/lots/{DemoHost.Lot}/bids");

        Assert.Contains("应当拒收", page, StringComparison.Ordinal);
        Assert.DoesNotContain("登记并封存", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panels_card_names_bidders_and_documents()
    {
        using var browser = await host.As("zhao");

        var card = await browser.Http.GetFromJsonAsync<JsonElement>($"/api/procedures/evaluation:{DemoHost.Lot}/card");

        Assert.Equal("青岛乙诚电子工程有限公司", card.GetProperty("bidders").GetProperty("02").GetString());
        Assert.Equal(12, card.GetProperty("documents").GetProperty("02").EnumerateArray().Max(file => file.GetProperty("pages").GetInt32()));
        Assert.DoesNotContain(host.Cookie(browser), card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_report_before_it_is_rendered()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Open($"/reports/evaluation:{DemoHost.Lot}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_member_finds_the_way_into_the_room()
    {
        using var browser = await host.As("qian");

        var page = await browser.Read("/");

        Assert.Contains($"href=\"/room/{DemoHost.Lot}\"", page, StringComparison.Ordinal);
        Assert.Contains("滨州 A-02", page, StringComparison.Ordinal);
        using var room = await browser.Open($"/room/{DemoHost.Lot}");
        Assert.Equal(HttpStatusCode.OK, room.StatusCode);
        Assert.Contains("'nonce-", Assert.Single(room.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
