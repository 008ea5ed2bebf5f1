using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>The room on the small screen of a usual seat, and by the keyboard alone.</summary>
public sealed class RoomScreenTests
{
    private const string Sits = "E2";
    private static readonly Script Play = DemoScript.Play;

    /// <summary>Of each part of the rail that answers one of the three questions: where its first words are, and whether they can be seen there.</summary>
    private const string Covered = """
        () => ['[data-part=now-asked] .ask', '[data-part=barrier] h2', '[data-part=barrier] h2 + p', '[data-part=my-work] .mark', '[data-part=help]'].flatMap(selector => {
          const part = document.querySelector(selector), box = part?.getBoundingClientRect();
          const seen = box && document.elementFromPoint(box.left + Math.min(30, box.width / 2), (box.top + box.bottom) / 2);
          return seen && box.top >= 0 && box.bottom <= innerHeight && (part.contains(seen) || seen.contains(part)) ? []
            : [`${selector} ${box?.top}–${box?.bottom} of ${innerHeight}, there ${seen?.outerHTML.slice(0, 60)}`];
        })
        """;

    /// <summary>What reaches beyond the window's edge and is not cut by a part that scrolls by itself.</summary>
    private const string Wide = """
        () => [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.parentElement.closest('.scroll, svg'))
          .map(part => `${part.tagName}.${part.className} ${part.getBoundingClientRect().right}`).slice(0, 9)
        """;

    [BrowserFact(DisplayName = "1280×720 的席位: 现在请您、等待、我的内容、求助互不遮挡; 求助之后也是; 方向键在评分项之间移动, 不改动已选的分值")]
    public async Task TheUsualSeatSeesEverythingAndTheKeysChangeNoScore()
    {
        await using var host = await RehearsalHost.Start();
        await new Theatre(host, Play).Prepare();
        await using var panel = await Panel.Gather(host, Play);
        await panel.PlayTo(Phase.Scoring);
        await using var browsers = await Browsers.Start();
        var expert = await TakeOver(browsers, host, panel.Member(Sits), Phase.Scoring);
        var page = expert.Page;

        await Assertions.Expect(page.Locator("[data-part=review-outcome] [data-outcome=unopposed]")).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>(Covered));
        await page.Locator("[data-open-help] summary").ClickAsync();
        await expert.Press("help");
        await expert.Sees("[data-part=help] [data-waiting]");
        Assert.Empty(await page.EvaluateAsync<string[]>(Covered));
        await expert.Look("room-scoring-1280");

        var levels = page.Locator("tr[data-ways] .ways:not([data-deductions]) input[type=radio]");
        await levels.First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(levels.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(levels.First).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForFunctionAsync("() => document.activeElement.closest('tr')?.previousElementSibling && !document.activeElement.closest('.ways')?.querySelector('input:checked')");
        await Assertions.Expect(levels.First).ToBeCheckedAsync();
        Assert.Equal(1, await page.Locator(".ways input:checked").CountAsync());
        Assert.Empty(expert.Complaints);
    }

    [BrowserFact(DisplayName = "400 像素宽的汇总和 1280×720 的汇总: 页面不横向滚动, 左栏各部分互不遮挡")]
    public async Task TheSummaryFitsANarrowWindow()
    {
        await using var host = await RehearsalHost.Start();
        await new Theatre(host, Play).Prepare();
        await using var panel = await Panel.Gather(host, Play);
        await panel.PlayTo(Phase.Summary);
        await using var browsers = await Browsers.Start();
        var expert = await TakeOver(browsers, host, panel.Member(Sits), Phase.Summary);

        await expert.Sees("[data-part=confirmed-ranking]");
        Assert.Empty(await expert.Page.EvaluateAsync<string[]>(Covered));
        await expert.Page.SetViewportSizeAsync(400, 800);
        Assert.Empty(await expert.Page.EvaluateAsync<string[]>(Wide));
        Assert.Equal(400, await expert.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static async Task<Visitor> TakeOver(Browsers browsers, RehearsalHost host, EvaluationLine line, Phase phase)
    {
        await line.DisposeAsync();
        var visitor = Visitor.At(await browsers.SitDown(line.Person), host.Address);
        await visitor.Page.SetViewportSizeAsync(1280, 720);
        await visitor.Open($"/room/{Play.Lot}");
        await Assertions.Expect(visitor.Page.Locator(".room")).ToHaveAttributeAsync("data-phase", phase.ToString(), new() { Timeout = 60_000 });
        return visitor;
    }
}
