using Bidding.Rehearsal.Hosting;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>What a clerk has typed into a set-up page and not saved is not lost by a press on a link.</summary>
public sealed class NothingIsLostTests
{
    private const string Method = "/lots/DY-2026-0047-01/method";

    [BrowserFact(DisplayName = "有未保存的改动时按步骤、链接或退出: 先说明哪一栏未保存, 可以保存后再去, 可以留下, 可以不保存离开; 没有改动的不问")]
    public async Task LeavingWithChangesIsNeverSilent()
    {
        await using var host = await RehearsalHost.Start(settings: [("Demo:Enabled", "true")]);
        await using var browsers = await Browsers.Start();
        var agency = await Visitor.As("agency", browsers, host.Address);
        var (page, dialog) = (agency.Page, agency.Page.Locator("dialog[open]"));

        await agency.Open(Method);
        await Step(page, 3);
        await page.WaitForURLAsync("**/panel"); // nothing was changed, nothing is asked
        await agency.Open(Method);
        await page.Locator("#Rows-0-Max").FillAsync("22");
        await Assertions.Expect(page.Locator(".points [data-total]")).ToHaveTextAsync("100");
        await Assertions.Expect(page.Locator(".points [data-left]")).ToHaveTextAsync("✓ 合计正好");
        await Step(page, 3);
        await Assertions.Expect(dialog).ToContainTextAsync("第 1 行 满分");
        await agency.Look("agency-set-up-unsaved");
        await dialog.Locator("[data-do=stay]").ClickAsync();
        Assert.Equal("22", await page.Locator("#Rows-0-Max").InputValueAsync());

        await Step(page, 3);
        await dialog.Locator("[data-do=save]").ClickAsync();
        await page.WaitForURLAsync("**/panel");
        await agency.Open(Method);
        Assert.Equal("22", await page.Locator("#Rows-0-Max").InputValueAsync());

        await page.Locator("#Rows-0-Max").FillAsync("not a number");
        await Step(page, 1);
        await dialog.Locator("[data-do=save]").ClickAsync();
        await agency.Sees("#Rows-0-Max-why"); // it stays here, and says what is wrong
        await page.Locator(".who button").ClickAsync(); // unsaved as it came back
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await dialog.Locator("[data-do=leave]").ClickAsync();
        await page.WaitForURLAsync("**/sign-in*");
        Assert.Empty(agency.Complaints);
    }

    private static Task Step(IPage page, int number) => page.Locator("nav.steps li").Nth(number - 1).Locator("a").ClickAsync();
}
