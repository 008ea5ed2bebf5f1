using System.Collections.Immutable;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Scoring;

/// <summary>What the members are shown about their scores. The machine applies none of it.</summary>
internal static class Findings
{
    /// <summary>What practice takes for 畸高畸低 where the tender documents say nothing.</summary>
    public const decimal UsualDeviationLimit = 0.30m;

    public static ImmutableArray<Anomaly> Of(ScoreTable table) =>
    [
        .. Enumerable.Range(0, table.Bids.Length)
            .SelectMany(bid => OutOfRange(table, bid).Concat(ObjectiveDiffers(table, bid)).Concat(Deviations(table, bid)))
            .OrderBy(anomaly => anomaly.Kind)
            .ThenBy(anomaly => anomaly.Bid, CodePointOrder.Instance)
            .ThenBy(anomaly => anomaly.Criterion, CodePointOrder.Instance)
            .ThenBy(anomaly => anomaly.Member, CodePointOrder.Instance),
    ];

    private static IEnumerable<Anomaly> OutOfRange(ScoreTable table, int bid) =>
        from criterion in table.Sheet.Criteria.Index()
        from member in table.Sheet.Members.Index()
        let value = table.Value(bid, member.Index, criterion.Index)
        where value < 0 || value > criterion.Item.Max
        select new Anomaly(AnomalyKind.OutOfRange, table.Bids[bid].Id, criterion.Item.Id, member.Item.Id);

    private static IEnumerable<Anomaly> ObjectiveDiffers(ScoreTable table, int bid) =>
        from criterion in table.Sheet.Criteria.Index()
        where criterion.Item.Nature == Nature.Objective
        let first = table.Value(bid, 0, criterion.Index)
        where table.Sheet.Members.Index().Any(member => table.Value(bid, member.Index, criterion.Index) != first)
        select new Anomaly(AnomalyKind.ObjectiveDiffers, table.Bids[bid].Id, criterion.Item.Id, null);

    private static IEnumerable<Anomaly> Deviations(ScoreTable table, int bid)
    {
        var subjective = OutlyingSums.Subjective(table.Sheet);
        return table.Sheet.Members.Length < 2 || subjective.IsEmpty
            ? []
            : LeaveOneOut.Of(table.Sheet, table.Bids[bid].Id, table.Subtotals(bid, subjective))
                .Select(found => new Anomaly(AnomalyKind.Deviation, found.Bid, null, found.Member));
    }
}
