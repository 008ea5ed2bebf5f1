using System.Collections.Immutable;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Rehearsal.Scripts;

/// <summary>
/// The evening on which everything happens that the law foresees: the fifth member has a conflict, the fourth falls ill in
/// mid-scoring, bid 05 is rejected, bid 04 is abnormally low, and the first member reads an objective criterion differently from all others.
/// </summary>
public static class LawScript
{
    public const string Avoids = "E5";
    public const string FallsIll = "E4";
    public const string Misreads = "E1";
    public const string Dissents = "E2";
    public const string RejectedBid = "05";
    /// <summary>Below 45 % of the cap.</summary>
    public const string LowBid = "04";
    /// <summary>Its words say less than the figures that were read out.</summary>
    public const string InconsistentBid = "03";
    public const string PriceInWords = "壹佰零叁万元整";
    public const decimal CorrectedPrice = 1_030_000m;
    public const string UnclearBid = "02";
    public const string MisreadBid = "01";
    public const string MisreadCriterion = "K1";
    public const decimal RightValue = 20m;

    private static readonly (string Id, string Name, string Section, decimal Max, Nature Nature)[] Criteria =
    [
        ("T1", "总体方案", "技术", 20m, Nature.Subjective),
        ("T2", "实施计划", "技术", 15m, Nature.Subjective),
        ("K1", "同类业绩", "商务", 20m, Nature.Objective),
        ("K2", "体系认证", "商务", 15m, Nature.Objective),
    ];

    private static readonly SheetBid[] Bids =
    [
        new("01", 980_000m, Rejected: false, [], []),
        new("02", 920_000m, Rejected: false, [], []),
        new("03", 1_050_000m, Rejected: false, [0.10m], []),
        new(LowBid, 500_000m, Rejected: false, [], []),
        new(RejectedBid, 940_000m, Rejected: false, [], []),
    ];

    public static Script Play { get; } = new("YL-2026-0043-01", "执法办案管理中心设备采购 (制度演练)", Sheet, Names) { Spares = 2 };

    /// <summary>The same evening by a panel that was drawn; who leaves it is followed by whom the draw names.</summary>
    public static Script Drawn { get; } = Play with { Spares = 0, Pool = 10 };

    private static ScoreSheet Sheet => new(
        Regime.GovernmentProcurement,
        [new("E1", "dongying"), new("E2", "dongying"), new("E3", "dongying"), new("E4", "binzhou"), new("E5", "binzhou")],
        [.. Criteria.Select(criterion => new Criterion(criterion.Id, criterion.Section, criterion.Max, criterion.Nature))],
        [.. Bids],
        [.. from member in Enumerable.Range(0, 5)
            from bid in Enumerable.Range(0, Bids.Length)
            from criterion in Enumerable.Range(0, Criteria.Length)
            select new Score("E" + (member + 1), Bids[bid].Id, Criteria[criterion].Id, Value(member, bid, criterion))],
        Aggregation.Default,
        new LowPriceFirst(30m),
        [],
        [],
        Rounding.Default,
        [TieRule.Quote],
        ScoreSheet.DefaultCandidates,
        DeviationLimit: 0.30m,
        new AbnormallyLowLimits(0.50m, 0.50m, 0.45m, 1_200_000m));

    private static ImmutableDictionary<string, string> Names =>
        Criteria.ToImmutableDictionary(criterion => criterion.Id, criterion => criterion.Name);

    private static decimal Value(int member, int bid, int criterion) => (Criteria[criterion], Bids[bid].Id) switch
    {
        ({ Id: MisreadCriterion }, MisreadBid) when member == 0 => RightValue - 4,
        ({ Nature: Nature.Objective } objective, _) => objective.Max - (2 * bid),
        (var subjective, _) => (subjective.Max * 0.75m) - (0.5m * bid) + (0.5m * ((member + criterion) % 4)),
    };
}
