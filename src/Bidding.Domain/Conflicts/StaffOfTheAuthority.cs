using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

[Law(Laws.Order12, "第十二条第二项", "项目主管部门或者行政监督部门的人员不得担任评标委员会成员")]
[Law(Laws.TenderingRegulations, "第四十六条", "有关行政监督部门的工作人员不得担任本部门负责监督项目的评标委员会成员")]
[Law(Laws.Experts198, "第十六条第四款", "财政部门政府采购监督管理工作人员不得作为评审专家参与政府采购项目的评审活动")]
public static class StaffOfTheAuthority
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around)
    {
        var article = around.Matter.Cite(Article.Experts198("第十六条第四款"), Article.Order12("第十二条第二项"));
        var registered =
            from tie in around.TiesOf(expert.Person)
            where tie.Party.Role == PartyRole.Authority && tie.Relation.Kind is RelationKind.Official or RelationKind.Employed
                && tie.Relation.Held(around.Matter.On)
            select (tie.Party, tie.Relation);
        var stated =
            from party in around.PartiesNamed(expert.Unit)
            where party.Role == PartyRole.Authority
            select (party, new Relation(expert.Person, RelationKind.Official, party.Id, Source: RelationSource.Declared));
        return registered.Concat(stated)
            .Select(each => new Finding(expert.Id, ConflictRule.Authority, Force.Excludes, each.Item1.Id, article, [each.Item2]));
    }
}
