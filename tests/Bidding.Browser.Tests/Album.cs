using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>Pictures of what was seen: into the artifacts, or with BIDDING_SCREENSHOTS into a folder of the project.</summary>
internal static class Album
{
    private const int MostTries = 12;

    private static readonly bool IsKept = Environment.GetEnvironmentVariable("BIDDING_SCREENSHOTS") is { Length: > 0 };

    private static readonly string Folder = Environment.GetEnvironmentVariable("BIDDING_SCREENSHOTS") is { Length: > 0 } wanted
        ? Path.Combine(Root(), wanted)
        : Path.Combine(Root(), "artifacts", "screenshots");

    /// <summary>
    /// The whole page; but where Chromium's own PDF viewer stands in it, the window as the person has it before him. The viewer
    /// draws in another process: a picture that stretches the window leaves it black, and clicks go astray to where it was.
    /// </summary>
    public static async Task Take(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, name + ".png");
        if (await page.Locator("iframe[src^='bids/']").CountAsync() > 0)
        {
            await File.WriteAllBytesAsync(path, await Settled(page));
            return;
        }

        await page.EvaluateAsync("() => window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Taken again until two in a row are the same: the viewer tells nobody when it has drawn. Only for pictures that are kept.</summary>
    private static async Task<byte[]> Settled(IPage page)
    {
        var before = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        for (var again = 0; IsKept && again < MostTries; again++)
        {
            var now = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
            if (now.AsSpan().SequenceEqual(before))
            {
                break;
            }

            before = now;
        }

        return before;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
