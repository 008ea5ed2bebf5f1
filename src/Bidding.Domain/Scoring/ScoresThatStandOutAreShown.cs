using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Scoring;

/// <summary>What the members are shown about their scores. The machine applies none of it.</summary>
[Law(Laws.Order87, "第六十四条", "分项评分超出评分标准范围、对客观评审因素评分不一致、评分畸高畸低的, 提示评标委员会, 由其认定")]
internal static class ScoresThatStandOutAreShown
{
    /// <summary>What practice takes for 畸高畸低 where the tender documents say nothing.</summary>
    public const decimal UsualDeviationLimit = 0.30m;

    public static ImmutableArray<Anomaly> Of(ScoreTable table)
    {
        var found = new List<Anomaly>();
        var subjective = OutlyingSums.Subjective(table.Sheet);
        for (var bid = 0; bid < table.Bids.Length; bid++)
        {
            for (var criterion = 0; criterion < table.Sheet.Criteria.Length; criterion++)
            {
                OutOfRange(table, bid, criterion, found);
                ObjectiveDiffers(table, bid, criterion, found);
            }
            Deviations(table, bid, subjective, found);
        }
        found.Sort(InOrder);
        return [.. found];
    }

    private static void OutOfRange(ScoreTable table, int bid, int criterion, List<Anomaly> found)
    {
        var (id, max) = (table.Sheet.Criteria[criterion].Id, table.Sheet.Criteria[criterion].Max);
        for (var member = 0; member < table.Sheet.Members.Length; member++)
        {
            var value = table.Value(bid, member, criterion);
            if (value < 0 || value > max)
            {
                found.Add(new(AnomalyKind.OutOfRange, table.Bids[bid].Id, id, table.Sheet.Members[member].Id));
            }
        }
    }

    private static void ObjectiveDiffers(ScoreTable table, int bid, int criterion, List<Anomaly> found)
    {
        if (table.Sheet.Criteria[criterion].Nature != Nature.Objective)
        {
            return;
        }
        for (var member = 1; member < table.Sheet.Members.Length; member++)
        {
            if (table.Value(bid, member, criterion) != table.Value(bid, 0, criterion))
            {
                found.Add(new(AnomalyKind.ObjectiveDiffers, table.Bids[bid].Id, table.Sheet.Criteria[criterion].Id, null));
                return;
            }
        }
    }

    private static void Deviations(ScoreTable table, int bid, List<int> subjective, List<Anomaly> found)
    {
        if (table.Sheet.Members.Length < 2 || subjective.Count == 0)
        {
            return;
        }
        foreach (var deviation in LeaveOneOut.Of(table.Sheet, table.Bids[bid].Id, table.Subtotals(bid, subjective)))
        {
            found.Add(new(AnomalyKind.Deviation, deviation.Bid, null, deviation.Member));
        }
    }

    private static int InOrder(Anomaly a, Anomaly b)
    {
        var (ids, kind) = (CodePointOrder.Instance, a.Kind - b.Kind);
        var bid = kind != 0 ? kind : ids.Compare(a.Bid, b.Bid);
        var criterion = bid != 0 ? bid : ids.Compare(a.Criterion, b.Criterion);
        return criterion != 0 ? criterion : ids.Compare(a.Member, b.Member);
    }
}
