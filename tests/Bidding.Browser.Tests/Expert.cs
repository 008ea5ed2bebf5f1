using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Rehearsal.Scripts;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>An expert at a strange machine: reads the screen, presses what is asked of him.</summary>
internal sealed class Expert(IPage page, Script script, string member)
{
    public IPage Page => page;

    public ILocator Room => page.Locator(".room");

    public Task Enter(Uri server) => page.GotoAsync(new Uri(server, "/room/" + script.Lot).ToString());

    public Task Sees(Phase phase) => Assertions.Expect(Room).ToHaveAttributeAsync("data-phase", phase.ToString(), new() { Timeout = 60_000 });

    public Task SignIn() => Press("sign-in");

    public async Task Declare()
    {
        await page.Locator("[data-choice=none]").CheckAsync();
        await page.Locator("[data-field=pledge]").CheckAsync();
        await Press("declare-none");
    }

    public async Task Vote(string alias)
    {
        await page.Locator($"[data-candidate='{alias}'] input").CheckAsync();
        await Press("vote");
    }

    public async Task Review()
    {
        foreach (var bid in script.Sheet.Bids)
        {
            foreach (var item in script.Method.ReviewItems)
            {
                await page.Locator($"[data-item='{item.Id}'] [data-mark=pass]").CheckAsync();
            }

            await SealSheet(last: bid == script.Sheet.Bids[^1]);
        }
    }

    public async Task Score()
    {
        foreach (var bid in script.BidsToScore)
        {
            await Fill(bid.Id);
            await SealSheet(last: bid.Id == script.Sheet.Bids[^1].Id);
        }
    }

    /// <summary>Puts the script's figures into the sheet and leaves it open.</summary>
    public async Task Fill(string bid)
    {
        foreach (var score in script.Scores(member, script.Sheet.Bids.Single(known => known.Id == bid)).Scores)
        {
            await Fill(score, script.Modes.GetValueOrDefault(score.Criterion));
        }
    }

    private async Task Fill(ItemScore score, ScoringMode? mode)
    {
        var ways = page.Locator($"tr[data-ways='{score.Criterion}']");
        switch (mode)
        {
            case null:
                await Figure(score.Criterion).FillAsync(score.Value.ToString());
                break;
            case Bands or PassFail:
                await ways.Locator($"[data-points='{score.Value:0.######}']").CheckAsync();
                break;
            case Deduction when score.Deductions is not { } taken:
                await ways.Locator("[data-points=full]").CheckAsync();
                break;
            case Deduction:
                foreach (var (n, line) in score.Deductions!.Value.Index())
                {
                    if (await ways.Locator("[data-reason]").CountAsync() <= n)
                    {
                        await ways.Locator($"[data-deduct='{line.Item}']").ClickAsync();
                    }

                    await ways.Locator("[data-reason]").Nth(n).FillAsync(line.Reason);
                }

                break;
            default:
                break; // a formula asks for nothing
        }
    }

    public ILocator Figure(string criterion) => page.Locator($"tr[data-criterion='{criterion}'] input");

    /// <summary>By the keyboard: a press of the mouse right after the page has scrolled may still be given to the framed document.</summary>
    public Task Turn(string bid) => page.Locator($"[data-tab='{bid}']").PressAsync("Enter");

    public Task Confirm() => Press("confirm");

    public async Task Sign()
    {
        await page.Locator("[data-part=sign] [data-choice=sign]").CheckAsync();
        await Write(page);
        await Press("sign");
    }

    /// <summary>One stroke across the box, taken back, and another: what is handed in is the second.</summary>
    public static async Task Write(IPage page, Pointer pointer = Pointer.Mouse)
    {
        var canvas = page.Locator("[data-part=hand] canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        await canvas.EvaluateAsync("canvas => { window.pointers = []; canvas.addEventListener('pointerdown', event => pointers.push(event.pointerType)); }");
        var box = await canvas.BoundingBoxAsync();
        var device = await page.Context.NewCDPSessionAsync(page);
        for (var stroke = 0; stroke < 2; stroke++)
        {
            await pointer.Draw(device, (box!.X + 30, box.Y + 40 + (60 * stroke)), (box.X + 160, box.Y + 90 - (40 * stroke)));
            if (stroke == 0)
            {
                await page.Locator("[data-act='hand-undo']").ClickAsync();
            }
        }

        var kind = pointer.ToString().ToLowerInvariant();
        Assert.Equal([kind, kind], await page.EvaluateAsync<string[]>("() => pointers"));
    }

    public Task Press(string act) => page.Locator($"[data-act='{act}']").ClickAsync();

    /// <summary>
    /// The plain way, without a tab: what was sealed stays in sight, and one key leads to the head of the next sheet.
    /// The last seal of all may lift the barrier, and the sheet gives way to what follows.
    /// </summary>
    private async Task SealSheet(bool last)
    {
        await Press("seal");
        if (!last)
        {
            // A line that was cut before may break once more: then the seal waits in the outbox until the room has found its way back.
            await Assertions.Expect(page.Locator("[data-sealed]")).ToBeInViewportAsync(new() { Ratio = 1, Timeout = 60_000 });
            await Assertions.Expect(page.Locator("[data-act=next]")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#sheet-head")).ToBeFocusedAsync();
            await Assertions.Expect(page.Locator("#sheet-head")).ToBeInViewportAsync(new() { Ratio = 1 });
        }
    }
}
