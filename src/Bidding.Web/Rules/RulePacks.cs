using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Rules;

/// <summary>
/// The packs as this installation runs them, and the one place where its settings of rules are read: what <c>/rules</c> shows is
/// what a convocation freezes. <c>Rules:Holidays</c> and <c>Rules:WorkingWeekends</c> are lists of days (yyyy-MM-dd).
/// </summary>
public sealed class RulePacks
{
    private const string ConflictYears = "conflict-years";
    private readonly Dictionary<string, decimal> settings;

    /// <summary>In procurement the years are confirmed (条例 第九条) and nobody may shorten them.</summary>
    private readonly Dictionary<string, decimal> tendering;

    public RulePacks(IConfiguration configuration)
    {
        var usual = EvaluationPolicy.Default;
        Policy = new(
            configuration.GetValue("Evaluation:StartFaultMinutes", usual.StartFaultMinutes),
            configuration.GetValue("Evaluation:FaultMinutes", usual.FaultMinutes),
            configuration.GetValue("Evaluation:ClarificationsReleased", usual.ClarificationsReleased),
            configuration.GetValue("Evaluation:SigningMinutes", usual.SigningMinutes));
        GraceSeconds = configuration.GetValue("Evaluation:GraceSeconds", EvaluationPolicy.GraceSeconds);
        DeviationLimit = configuration.GetValue("Evaluation:DeviationLimit", RulePack.For(Regime.Other, DateOnly.MinValue).Value("deviation")!.Value);
        DrawMostDaysAhead = Within(configuration, "Draw:MostDaysAhead", TheMeetingIsNear.UsualDays, 1, TheMeetingIsNear.MostDays);
        Calendar = new(Days(configuration, "Rules:Holidays"), Days(configuration, "Rules:WorkingWeekends"));
        settings = new(StringComparer.Ordinal)
        {
            ["grace"] = GraceSeconds,
            ["fault-before"] = Policy.StartFaultMinutes / 60m,
            ["fault-during"] = Policy.FaultMinutes / 60m,
            ["signing"] = Policy.SigningMinutes,
            ["deviation"] = DeviationLimit,
            ["clarifications-released"] = Policy.ClarificationsReleased ? 1 : 0,
            ["draw-before"] = Within(configuration, "Draw:EarliestWorkingDays", DrawIsNotHeldTooEarly.UsualWorkingDays, 0, TheOrderStaysWithinItsBounds.MostDays),
            ["served-most"] = configuration.GetValue("Draw:ServedMost", AvoidanceTerms.Default.ServedMost),
            ["records-kept"] = configuration.GetValue("Rules:RecordsKeptYears", RulePack.For(Regime.Tendering, DateOnly.MaxValue).Periods.Single(period => period.Code == "records-kept").Length),
            ["video-kept"] = configuration.GetValue("Rules:VideoKeptDays", RulePack.For(Regime.Tendering, DateOnly.MaxValue).Periods.Single(period => period.Code == "video-kept").Length),
        };
        tendering = new(settings, StringComparer.Ordinal) { [ConflictYears] = configuration.GetValue("Draw:LookBackYears", AvoidanceTerms.Default.LookBackYears) };
    }

    /// <summary>Frozen with a convocation.</summary>
    public EvaluationPolicy Policy { get; }

    /// <summary>Frozen with a convocation.</summary>
    public int GraceSeconds { get; }

    /// <summary>Share of the others' mean; stands in a new lot's method until the clerk changes it.</summary>
    public decimal DeviationLimit { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>Working days before the meeting; frozen with the order of a draw, 0 for any time.</summary>
    public int DrawEarliestWorkingDays => (int)settings["draw-before"];

    /// <summary>Days from the order of a draw to the meeting, at most.</summary>
    public int DrawMostDaysAhead { get; }

    public RulePack For(Regime regime, DateOnly opening) => RulePack.For(regime, opening).Configured(SettingsOf(regime));

    /// <summary>How far the conflict rules look back, and from when on they prompt.</summary>
    public AvoidanceTerms Avoidance(Regime regime) => new(
        (int)(RulePack.For(regime, DateOnly.MaxValue).Configured(SettingsOf(regime)).Value(ConflictYears)?.Value ?? AvoidanceTerms.Default.LookBackYears),
        (int)settings["served-most"]);

    /// <summary>This installation may set the number; anything else unconfirmed keeps its safe default.</summary>
    public bool IsSetHere(Regime regime, string code) => SettingsOf(regime).ContainsKey(code);

    private Dictionary<string, decimal> SettingsOf(Regime regime) => regime == Regime.Tendering ? tendering : settings;

    /// <exception cref="InvalidOperationException">Outside its bounds: every order would be refused for what no clerk can mend, so the server does not start.</exception>
    private static int Within(IConfiguration configuration, string key, int usual, int least, int most) =>
        configuration.GetValue(key, usual) is var set && set >= least && set <= most
            ? set
            : throw new InvalidOperationException($"{key} 应在 {least} 至 {most} 之间, 现为 {set}。{key} must be {least} to {most}, it is {set}.");

    private static ImmutableSortedSet<DateOnly> Days(IConfiguration configuration, string key) =>
        [.. configuration.GetSection(key).Get<string[]>()?.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) ?? []];
}
