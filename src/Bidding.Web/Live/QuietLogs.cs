namespace Bidding.Web.Live;

/// <summary>
/// Below Information SignalR prints the arguments of every call, hence every score. No setting of a log may bring that
/// about, so every rule, of every provider and with whatever wildcard, is bounded after all settings are read.
/// </summary>
public static class QuietLogs
{
    private const string Category = "Microsoft.AspNetCore.SignalR";

    public static void KeepArgumentsOutOfLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(filters =>
    {
        // Where no rule speaks of a category, the general level holds: it becomes the first rule, and bounded like the others.
        List<LoggerFilterRule> rules = [new(null, null, filters.MinLevel, filter: null), .. filters.Rules];
        filters.Rules.Clear();
        foreach (var rule in rules)
        {
            filters.Rules.Add(new(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayPrint(category, level) && rule.Filter?.Invoke(provider, category, level) != false));
        }
    });

    private static bool MayPrint(string? category, LogLevel level) =>
        level >= LogLevel.Information || category?.StartsWith(Category, StringComparison.OrdinalIgnoreCase) != true;
}
