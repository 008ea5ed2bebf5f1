namespace Bidding.Browser.Tests;

/// <summary>A test that needs Chromium; skipped, with the reason, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browsers.Chromium is null)
        {
            Skip = "no Chromium on this machine";
        }
    }
}
