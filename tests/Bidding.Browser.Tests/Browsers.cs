using Bidding.Rehearsal.People;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>The system's own Chromium, and in it a context for each person: a machine in another city.</summary>
internal sealed class Browsers : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browsers(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static string? Chromium { get; } =
        new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(place => Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);

    public static async Task<Browsers> Start()
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        return new Browsers(driver, chromium);
    }

    /// <summary>A machine where this person has signed in.</summary>
    public async Task<IPage> SitDown(Person person)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1600, Height = 1000 }, Locale = "zh-CN" });
        context.SetDefaultTimeout(30_000);
        await context.AddCookiesAsync(person.Cookies.GetCookies(person.Server).Cast<System.Net.Cookie>().Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = person.Server.Host, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = SameSiteAttribute.Strict,
        }));
        return await context.NewPageAsync();
    }

    public async Task<IPage> NewMachine() =>
        await (await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1600, Height = 1000 }, Locale = "zh-CN" })).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
