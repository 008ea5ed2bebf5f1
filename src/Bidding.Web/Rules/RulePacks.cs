using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Rules;

/// <summary>
/// The packs as this installation runs them: <c>Rules:Holidays</c> and <c>Rules:WorkingWeekends</c> are lists of days (yyyy-MM-dd).
/// What is configured elsewhere is shown as it is, never as the law's.
/// </summary>
public sealed class RulePacks(IConfiguration configuration)
{
    private readonly Dictionary<string, decimal> settings = new(StringComparer.Ordinal)
    {
        ["grace"] = configuration.GetValue("Evaluation:GraceSeconds", 30),
    };

    public WorkingCalendar Calendar { get; } = new(Days(configuration, "Rules:Holidays"), Days(configuration, "Rules:WorkingWeekends"));

    public RulePack For(Regime regime, DateOnly opening) => RulePack.For(regime, opening).Configured(settings);

    private static ImmutableSortedSet<DateOnly> Days(IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).Get<string[]>()?.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) ?? []];
}
