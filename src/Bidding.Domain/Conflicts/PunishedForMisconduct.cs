using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>12号令 names no end to it; for government procurement the article is not confirmed, so there it is a rule of this platform.</summary>
[Law(Laws.Order12, "第十二条第四项", "曾因在招标、评标活动中从事违法行为而受过行政处罚或刑事处罚的, 不得担任评标委员会成员")]
[Law(Laws.Platform, "回避 第一条", "因采购活动中的违法行为受过处罚的专家, 不参加政府采购项目的抽取", Unconfirmed = true)]
public static class PunishedForMisconduct
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from punishment in expert.Recorded(RelationKind.Punished)
        select new Finding(
            expert.Id, ConflictRule.Punished, Force.Excludes, null,
            around.Matter.Cite(Article.Platform("回避 第一条"), Article.Order12("第十二条第四项")), [punishment]);
}
