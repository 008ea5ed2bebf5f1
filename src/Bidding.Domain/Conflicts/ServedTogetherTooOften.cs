using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>Asked of a panel as it is drawn, not of the pool: acquaintance is between members.</summary>
[Law(Laws.Platform, "回避提示 第二条", "十二个月内共同评审超过规定次数的成员, 提示而不排除")]
public static class ServedTogetherTooOften
{
    public static IEnumerable<Finding> Of(ImmutableArray<PoolExpert> panel, Matter matter) =>
        from first in panel
        from second in panel
        where string.CompareOrdinal(first.Id, second.Id) < 0
        let together = Together(first, second, matter)
        where together.Length > matter.Terms.ServedMost
        select new Finding(first.Id, ConflictRule.ServedTogether, Force.Prompts, second.Id, Article.Platform("回避提示 第二条"), together);

    private static ImmutableArray<Relation> Together(PoolExpert first, PoolExpert second, Matter matter)
    {
        var lots = second.Recorded(RelationKind.Served).Select(service => service.To).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from service in first.Recorded(RelationKind.Served)
               where service.To != matter.Lot && service.Since <= matter.On && service.Since > matter.On.AddMonths(-12) && lots.Contains(service.To)
               select service,
        ];
    }
}
