using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>Pictures of what was seen: into the artifacts, or with BIDDING_SCREENSHOTS into a folder of the project.</summary>
internal static class Album
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("BIDDING_SCREENSHOTS") is { Length: > 0 } wanted
        ? Path.Combine(Root(), wanted)
        : Path.Combine(Root(), "artifacts", "screenshots");

    public static async Task Take(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
