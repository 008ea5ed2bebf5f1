using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>
/// Somebody of the demonstration at a machine of his own. Wherever he looks, what the browser complained of is kept: a refused
/// script or style (the content security policy speaks on the console), an error, a fault that a screen reader would trip over.
/// </summary>
internal sealed class Visitor
{
    private readonly Uri server;
    private readonly List<string> complaints = [];

    private Visitor(IPage page, Uri server)
    {
        Page = page;
        this.server = server;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> Arrive(Browsers browsers, Uri server) => new(await browsers.NewMachine(), server);

    /// <summary>Who has signed in already.</summary>
    public static Visitor At(IPage page, Uri server) => new(page, server);

    /// <summary>By one click, as the demonstration offers.</summary>
    public static async Task<Visitor> As(string account, Browsers browsers, Uri server)
    {
        var visitor = await Arrive(browsers, server);
        await visitor.Open("/sign-in");
        await visitor.Page.Locator($"button.person[value='{account}']").ClickAsync();
        await visitor.Page.WaitForURLAsync(new Uri(server, "/").ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 60_000 });
        return visitor;
    }

    public async Task Open(string path)
    {
        var answer = await Page.GotoAsync(new Uri(server, path).ToString());
        Assert.True(answer!.Ok, $"{path}: {answer.Status}");
    }

    public Task Press(string act) => Page.Locator($"[data-act='{act}']").ClickAsync();

    public async Task Sees(string selector) => await Assertions.Expect(Page.Locator(selector).First).ToBeVisibleAsync(new() { Timeout = 60_000 });

    /// <summary>Takes a picture and asks axe for the faults of WCAG 2.1 A and AA.</summary>
    public async Task Look(string name)
    {
        await Album.Take(Page, name);
        // The report stands in a frame without scripts, which axe could not enter and would wait for without end.
        var found = await Page.RunAxe(new() { Iframes = false, RunOnly = Deque.AxeCore.Commons.RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa") });
        complaints.AddRange(found.Violations.Select(fault =>
            $"{name}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
