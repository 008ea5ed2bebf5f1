using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>Whatever leads from the expert over one person or company to a bidder: shown with its path, never excluding. One path a bidder.</summary>
[Law(Laws.Platform, "回避提示 第四条", "人员与企业关系图中两步之内与投标人相连的, 提示而不排除")]
public static class LinkedOverTwoSteps
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around)
    {
        var links = around.LinksOf(expert.Person);
        if (links.Count == 0)
        {
            return [];
        }

        var years = around.Matter.Terms.LookBackYears;
        var paths =
            from link in links
            where link.Relation.Held(around.Matter.On, years)
            from tie in around.TiesOf(link.Via)
            where tie.Party.Role == PartyRole.Bidder && tie.Relation.Held(around.Matter.On, years) && !tie.Relation.Equals(link.Relation)
            orderby tie.Party.Id, link.Via
            select (tie.Party, link.Relation, Last: tie.Relation);
        return paths.DistinctBy(path => path.Party.Id).Select(path => new Finding(
            expert.Id, ConflictRule.TwoSteps, Force.Prompts, path.Party.Id, Article.Platform("回避提示 第四条"), [path.Relation, path.Last]));
    }
}
