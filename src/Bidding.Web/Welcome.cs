namespace Bidding.Web;

/// <summary>What whoever started the server wants to know first, in plain words on the terminal: that it is ready, and what to open.</summary>
public static class Welcome
{
    public static IEnumerable<string> Lines(IEnumerable<string> urls) =>
        urls.Select(url => $"已就绪, 请用浏览器打开  Ready, open in a browser:  {Reachable(url)}    (Ctrl+C: 停止 stop)");

    /// <summary>A server that listens everywhere is nowhere to be opened.</summary>
    private static string Reachable(string url) => url
        .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
}
