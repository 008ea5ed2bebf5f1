using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

[Law(Laws.ProcurementRegulations, "第九条第一项", "参加采购活动前3年内与供应商存在劳动关系的, 应当回避")]
[Law(Laws.Experts198, "第十六条", "参加采购活动前三年内与供应商存在劳动关系的评审专家应当回避")]
[Law(Laws.Order12, "第十二条第三项", "与投标人有经济利益关系, 可能影响对投标公正评审的, 不得担任评标委员会成员", Unconfirmed = true)]
public static class EmployedByABidder
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from tie in around.TiesOf(expert.Person)
        where tie.Party.Role == PartyRole.Bidder && tie.Relation.Kind == RelationKind.Employed
            && tie.Relation.Held(around.Matter.On, around.Matter.Terms.LookBackYears)
        select new Finding(
            expert.Id, ConflictRule.Employment, Force.Excludes, tie.Party.Id,
            around.Matter.Cite(Article.ProcurementRegulations("第九条第一项"), Article.Order12("第十二条第三项")), [tie.Relation]);
}
