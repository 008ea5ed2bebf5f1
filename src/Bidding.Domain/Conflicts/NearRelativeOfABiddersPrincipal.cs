using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

[Law(Laws.ProcurementRegulations, "第九条第四项", "与供应商的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系的, 应当回避")]
[Law(Laws.Order12, "第十二条第一项", "投标人或者投标人主要负责人的近亲属不得担任评标委员会成员")]
public static class NearRelativeOfABiddersPrincipal
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from link in around.LinksOf(expert.Person)
        where link.Relation.IsKinship
        from tie in around.TiesOf(link.Via)
        where tie.Party.Role == PartyRole.Bidder
            && tie.Relation.Kind is RelationKind.LegalRepresentative or RelationKind.InCharge
            && tie.Relation.Held(around.Matter.On)
        select new Finding(
            expert.Id, ConflictRule.NearRelative, Force.Excludes, tie.Party.Id,
            around.Matter.Cite(Article.ProcurementRegulations("第九条第四项"), Article.Order12("第十二条第一项")), [link.Relation, tie.Relation]);
}
