namespace Bidding.Web.Access;

public static class LocalUrl
{
    /// <returns>The address when it stays on this server, otherwise the home page. Browsers read "\" as "/" and skip control characters.</returns>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    private static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] != '/') && !url.Contains('\\') && !url.Any(char.IsControl);
}
