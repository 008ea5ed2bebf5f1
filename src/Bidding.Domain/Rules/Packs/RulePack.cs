using System.Collections.Immutable;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Rules;

/// <summary>A law with the day from which the wording applies that this pack was written from.</summary>
/// <param name="Unconfirmed">The day comes from memory or one weak source.</param>
public sealed record LawInForce(string Law, DateOnly From, bool Unconfirmed = false);

/// <summary>A number of the law. An unconfirmed one is configuration with a safe default, and says so wherever it is shown.</summary>
public sealed record RuleValue(string Code, string Zh, string En, decimal Value, ValueUnit Unit, Article Article, bool Unconfirmed = false);

public enum ValueUnit { Count, Share, Yuan, Seconds, Minutes, Hours, Days, WorkingDays, Months, Years, YesNo }

/// <summary>
/// What one legal regime says in numbers on the day a tender began. Two regimes run side by side and are never mixed:
/// a pack cites the laws of its own regime and the platform's own rules, nothing else.
/// </summary>
public sealed record RulePack(
    Regime Regime, DateOnly On, ImmutableArray<LawInForce> Laws, ImmutableArray<RuleValue> Values, ImmutableArray<StatutoryPeriod> Periods)
{
    /// <param name="day">The day of the notice (公告), Beijing time, or of the bid opening where that is not recorded: later changes of the law leave a tender that has begun as it is.</param>
    public static RulePack For(Regime regime, DateOnly day)
    {
        var whole = regime switch
        {
            Regime.Tendering => TenderingPack.Whole,
            Regime.GovernmentProcurement => ProcurementPack.Whole,
            _ => PlatformRules.Alone,
        };
        var inForce = whole.Laws.Where(law => law.From <= day).Select(law => law.Law).Append(Rules.Laws.Platform).ToImmutableHashSet(StringComparer.Ordinal);
        return new(
            regime,
            day,
            [.. whole.Laws.Where(law => law.From <= day)],
            [.. whole.Values.Where(value => inForce.Contains(value.Article.Law)), .. regime == Regime.Other ? [] : PlatformRules.Values],
            [.. whole.Periods.Where(period => inForce.Contains(period.Article.Law))]);
    }

    public RuleValue? Value(string code) => Values.FirstOrDefault(value => value.Code == code);

    /// <summary>The same pack with the values an installation has set; a confirmed number of the law cannot be set.</summary>
    /// <exception cref="ArgumentException">The value is confirmed, or there is none of that name in any pack.</exception>
    public RulePack Configured(IReadOnlyDictionary<string, decimal> settings)
    {
        foreach (var code in settings.Keys.Order(StringComparer.Ordinal))
        {
            var period = Periods.FirstOrDefault(period => period.Code == code);
            if ((Value(code) is { Unconfirmed: false } value ? value.Article : period is { Unconfirmed: false } ? period.Article : null) is { } article)
            {
                throw new ArgumentException($"{code} is fixed by {article} and cannot be configured.", nameof(settings));
            }
        }

        return this with
        {
            Values = [.. Values.Select(value => settings.TryGetValue(value.Code, out var set) ? value with { Value = set } : value)],
            Periods = [.. Periods.Select(period => settings.TryGetValue(period.Code, out var set) ? period with { Length = (int)set } : period)],
        };
    }
}
