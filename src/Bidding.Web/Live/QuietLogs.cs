namespace Bidding.Web.Live;

/// <summary>
/// Below Information SignalR prints the arguments of every call, hence every score. No setting of a log may bring that
/// about, so this rule stands after all settings and once for every provider that has rules of its own.
/// </summary>
public static class QuietLogs
{
    private const string Category = "Microsoft.AspNetCore.SignalR";

    public static void KeepArgumentsOutOfLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(filters =>
    {
        foreach (var louder in filters.Rules.Where(rule => rule.CategoryName?.StartsWith(Category, StringComparison.OrdinalIgnoreCase) == true).ToList())
        {
            filters.Rules.Remove(louder);
        }

        foreach (var provider in filters.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            filters.Rules.Add(new(provider, Category, LogLevel.Information, filter: null));
        }
    });
}
