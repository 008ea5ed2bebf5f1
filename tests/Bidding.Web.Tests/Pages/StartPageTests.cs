using System.Net;

namespace Bidding.Web.Tests.Pages;

public sealed class StartPageTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Theory]
    [InlineData("zhang", "您的评审")]
    [InlineData("agency", "评分细则合计 98 分")]
    [InlineData("supervisor", "DY-2026-0042-01")]
    [InlineData("operator-dongying", "A-01")]
    [InlineData("admin", "未配置, 因此不提供")]
    public async Task Each_role_has_its_own_start_page(string account, string words)
    {
        using var browser = await host.As(account);

        Assert.Contains(words, await browser.Read("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agency", "/lots/DY-2026-0047-01")]
    [InlineData("agency", "/lots/DY-2026-0047-01/basic")]
    [InlineData("agency", "/lots/DY-2026-0047-01/method")]
    [InlineData("agency", "/lots/DY-2026-0047-01/panel")]
    [InlineData("agency", "/lots/DY-2026-0047-01/check")]
    [InlineData("agency", "/lots/DY-2026-0042-01/bids")]
    [InlineData("agency", "/tenders/new")]
    [InlineData("agency", "/tenders/import")]
    [InlineData("supervisor", "/audit/DY-2026-0042-01")]
    public async Task A_page_opens_for_its_role_and_for_no_other(string account, string path)
    {
        using var browser = await host.As(account);
        await browser.Read(path);

        foreach (var other in new[] { "zhang", "agency", "supervisor", "operator-dongying", "admin" }.Where(other => other != account))
        {
            using var stranger = await host.As(other);
            using var response = await stranger.Open(path);
            Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{other} {path}: {response.StatusCode}");
            Assert.Contains("回到首页", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var anonymous = host.NewBrowser();
        using var led = await anonymous.Open(path);
        Assert.StartsWith("/sign-in", led.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_operator_sees_no_name_and_no_content()
    {
        using var browser = await host.As("operator-dongying");

        var page = await browser.Read("/");

        Assert.DoesNotContain("张建国", page, StringComparison.Ordinal);
        Assert.DoesNotContain("执法办案", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_supervisor_sees_no_members_name_before_the_report()
    {
        using var browser = await host.As("supervisor");

        Assert.DoesNotContain("张建国", await browser.Read("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("张建国", await browser.Read("/audit/" + DemoHost.Lot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_language_is_one_click_away_and_stays()
    {
        using var browser = await host.As("agency");

        using var switched = await browser.Open("/language/en?returnUrl=%2F");

        Assert.Equal("/", switched.Headers.Location!.OriginalString);
        var page = await browser.Read("/");
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("Marks add up to 98", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_page()
    {
        using var browser = await host.As("agency");

        Assert.All(
            await Task.WhenAll(new[] { "/", "/sign-in", "/tenders/new", "/lots/DY-2026-0042-01" }.Select(browser.Read)),
            page => Assert.Contains("演示环境", page, StringComparison.Ordinal));
    }

    /// <summary>The method page is the heaviest: it holds the fields of every mode for every criterion, so that none needs a script. A script only guards and adds up.</summary>
    [Theory]
    [InlineData("/lots/DY-2026-0047-01/basic", 40_000)]
    [InlineData("/lots/DY-2026-0047-01/panel", 40_000)]
    [InlineData("/lots/DY-2026-0047-01/method", 100_000)]
    public async Task A_static_page_weighs_little_and_holds_no_script_of_its_own(string address, int most)
    {
        using var browser = await host.As("agency");

        var page = await browser.Read(address);

        Assert.DoesNotContain("<script", page.Replace("<script type=\"module\" src=\"/js/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(page.Length < most, $"{page.Length} characters");
    }

    [Fact]
    public async Task Another_agencys_lot_does_not_exist()
    {
        await host.Ask(async db =>
        {
            db.Users.Add(new Data.Tables.BiddingUser { UserName = "rival", NormalizedUserName = "RIVAL", DisplayName = "陈静", Role = "agency", AgencyId = "another" });
            return await db.SaveChangesAsync();
        });
        using var browser = await host.As("rival");

        using var response = await browser.Open("/lots/" + DemoHost.Draft + "/panel");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("张建国", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
