using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>Who says himself that he should stay out is believed, whatever the kind of the relation and whenever it ended.</summary>
[Law(Laws.Order12, "第十二条", "评标委员会成员有应当回避情形的, 应当主动提出回避")]
[Law(Laws.ProcurementRegulations, "第九条第五项", "与供应商有其他可能影响政府采购活动公平、公正进行的关系的, 应当回避")]
public static class SelfDeclared
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from tie in around.TiesOf(expert.Person)
        where tie.Relation.Source == RelationSource.Declared
        select new Finding(
            expert.Id, ConflictRule.SelfDeclared, Force.Excludes, tie.Party.Id,
            around.Matter.Cite(Article.ProcurementRegulations("第九条第五项"), Article.Order12("第十二条")), [tie.Relation]);
}
