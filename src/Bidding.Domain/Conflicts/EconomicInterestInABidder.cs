using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>
/// An interest counts while it lasts; a share counts for as long after it was given up as a post does. That the law names no years for
/// a share that does not control is read strictly: three years as for the grounds beside it, not confirmed, and in tendering configuration.
/// </summary>
[Law(Laws.Order12, "第十二条第三项", "与投标人有经济利益关系, 可能影响对投标公正评审的, 不得担任评标委员会成员")]
[Law(Laws.ProcurementRegulations, "第九条第五项", "与供应商有其他可能影响政府采购活动公平、公正进行的关系的, 应当回避")]
public static class EconomicInterestInABidder
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from tie in around.TiesOf(expert.Person)
        where tie.Party.Role == PartyRole.Bidder && YearsBack(tie.Relation.Kind, around.Matter.Terms) is { } years
            && tie.Relation.Held(around.Matter.On, years)
        select new Finding(
            expert.Id, ConflictRule.EconomicInterest, Force.Excludes, tie.Party.Id,
            around.Matter.Cite(Article.ProcurementRegulations("第九条第五项"), Article.Order12("第十二条第三项")), [tie.Relation]);

    private static int? YearsBack(RelationKind kind, AvoidanceTerms terms) => kind switch
    {
        RelationKind.Shareholder => terms.LookBackYears,
        RelationKind.Interest => 0,
        _ => null,
    };
}
