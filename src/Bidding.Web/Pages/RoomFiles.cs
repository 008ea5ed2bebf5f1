using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Pages;

/// <summary>The room's files, so that the sign-in page can fetch them while somebody types a password.</summary>
public static class RoomFiles
{
    public static System.Reflection.Assembly Assembly { get; } = System.Reflection.Assembly.Load("Bidding.Web.Client");

    /// <returns>Addresses that carry a fingerprint: those the browser may keep for good.</returns>
    public static IEnumerable<string> Of(ResourceAssetCollection assets) =>
        from asset in assets
        where asset.Url.StartsWith("_framework/", StringComparison.Ordinal) && IsFetched(asset.Url) && assets.IsContentSpecificUrl(asset.Url)
        orderby asset.Url
        select asset.Url;

    private static bool IsFetched(string url) =>
        (url.EndsWith(".wasm", StringComparison.Ordinal) || url.EndsWith(".js", StringComparison.Ordinal)) &&
        !url.Contains("blazor.server", StringComparison.Ordinal);
}
