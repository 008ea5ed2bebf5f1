using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Tenders;

/// <summary>The evaluation method between its rows and the domain: criteria are rows, all the rest is one JSON text.</summary>
public static class LotMethod
{
    public static Method Blank(Regime regime) => new(
        regime, [], [], Aggregation.Default, null, [], [], Rounding.Default, [], ScoreSheet.DefaultCandidates, null, null);

    public static Method Of(LotRow lot) => DomainJson.Read<Method>(lot.Method) with
    {
        Criteria = [.. lot.Criteria.OrderBy(row => row.Ordinal).Select(Of)],
    };

    public static string Write(Method method) => DomainJson.Write(method with { Criteria = [] });

    public static IEnumerable<CriterionRow> Rows(string lot, IEnumerable<ScoringCriterion> criteria) =>
        criteria.Select((criterion, index) => new CriterionRow
        {
            LotId = lot,
            Id = criterion.Id,
            Ordinal = index + 1,
            Section = criterion.Section,
            Name = criterion.Name,
            Max = criterion.Max,
            Step = criterion.Step,
            Nature = criterion.Nature == Nature.Objective ? "objective" : "subjective",
            Mode = criterion.Mode is { } mode ? DomainJson.Write(mode) : null,
        });

    public static decimal FullMarks(Method method) => method.Criteria.Sum(criterion => criterion.Max) + (method.Price?.Max ?? 0);

    public static Regime RegimeOf(string word) => word switch
    {
        "government-procurement" => Regime.GovernmentProcurement,
        "tendering" => Regime.Tendering,
        _ => Regime.Other,
    };

    public static string WordOf(Regime regime) => regime switch
    {
        Regime.GovernmentProcurement => "government-procurement",
        Regime.Tendering => "tendering",
        _ => "other",
    };

    public static TenderKind? KindOf(string? word) => word switch
    {
        "goods" => TenderKind.Goods,
        "services" => TenderKind.Services,
        "works" => TenderKind.Works,
        _ => null,
    };

    public static string? WordOf(TenderKind? kind) => kind switch
    {
        TenderKind.Goods => "goods",
        TenderKind.Services => "services",
        TenderKind.Works => "works",
        _ => null,
    };

    private static ScoringCriterion Of(CriterionRow row) => new(
        row.Id, row.Name, row.Section, Plain(row.Max), row.Nature == "objective" ? Nature.Objective : Nature.Subjective, row.Step is { } step ? Plain(step) : null,
        row.Mode is { } mode ? DomainJson.Read<ScoringMode>(mode) : null);

    /// <summary>A column's scale must not get into the digest: 15 and 15.0000 are one value.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
