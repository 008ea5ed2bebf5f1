using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

[Law(Laws.Platform, "回避提示 第一条", "十二个月内为同一代理机构评审超过规定次数的, 提示而不排除")]
public static class ServedTheSameAgencyTooOften
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around)
    {
        if (expert.Record.IsEmpty)
        {
            return [];
        }

        var matter = around.Matter;
        ImmutableArray<Relation> served =
        [
            .. expert.Recorded(RelationKind.Served)
                .Where(service => service.From == matter.Agency && service.To != matter.Lot && service.Since <= matter.On && service.Since > matter.On.AddMonths(-12)),
        ];
        return served.Length > matter.Terms.ServedMost
            ? [new Finding(expert.Id, ConflictRule.ServedAgency, Force.Prompts, null, Article.Platform("回避提示 第一条"), served)]
            : [];
    }
}
