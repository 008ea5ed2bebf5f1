using System.Collections.Immutable;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Tenders;

namespace Bidding.Rehearsal.Scripts;

/// <summary>Equipment for a police case-handling centre: five members in two cities, four bids, 综合评分法 with a criterion of every mode.</summary>
public static class DemoScript
{
    private static readonly (string Id, string Name, string Section, decimal Max, Nature Nature)[] Criteria =
    [
        ("T1", "总体方案", "技术", 15m, Nature.Subjective),
        ("T2", "技术资料", "技术", 10m, Nature.Subjective),
        ("T3", "售后服务方案", "技术", 10m, Nature.Subjective),
        ("K1", "质保期", "商务", 20m, Nature.Objective),
        ("K2", "体系认证", "商务", 15m, Nature.Objective),
    ];

    private static readonly Bands Levels = new([new("优", 10m), new("良", 9m), new("中", 7m), new("差", 4m)]);

    private static readonly LinearFormula Warranty = new("质保期", "月", 12m, 0m, 36m, 20m);

    private static readonly decimal[] Months = [36m, 30m, 24m, 36m];

    private static readonly SheetBid[] Bids =
    [
        new("01", 980_000m, Rejected: false, [], []),
        new("02", 920_000m, Rejected: false, [], []),
        new("03", 1_050_000m, Rejected: false, [0.10m], []),
        new("04", 995_000m, Rejected: false, [], []),
    ];

    public static Script Play { get; } = new("YL-2026-0042-01", "执法办案管理中心设备采购 (演练)", Sheet, Names)
    {
        Modes = ImmutableDictionary<string, ScoringMode>.Empty
            .Add("T2", new Deduction([new("D1", "资料缺页", 1m, 3), new("D2", "未附承诺书", 4m, 1)]))
            .Add("T3", Levels)
            .Add("K1", Warranty)
            .Add("K2", new PassFail()),
        Declared = Bids.Zip(Months).ToImmutableDictionary(line => line.First.Id, line => BidForm.Declare(Warranty, line.Second)),
    };

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

    /// <summary>Everybody agrees on objective criteria; on the others opinions differ.</summary>
    private static decimal Value(int member, int bid, int criterion) => Criteria[criterion].Id switch
    {
        "K1" => Warranty.PointsOf(Months[bid]),
        "K2" => bid == 2 ? 0m : Criteria[criterion].Max,
        "T2" => Criteria[criterion].Max - (member + bid) % 3,
        "T3" => Levels.Levels[(member + 2 * bid) % 3].Points,
        _ => Criteria[criterion].Max * 0.7m + 0.5m * ((member + 2 * bid + criterion) % 5),
    };
}
