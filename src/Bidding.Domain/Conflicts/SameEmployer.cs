using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>By the registry, or by the employer the expert himself has stated: then the name must be the party's, letter for letter.</summary>
[Law(Laws.Experts198, "第十六条第三款", "评审专家对本单位的政府采购项目只能作为采购人代表参与评审活动", Unconfirmed = true)]
[Law(Laws.Platform, "回避 第二条", "现与投标人、招标人或者回避单位同一单位的专家, 不参加抽取")]
public static class SameEmployer
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around)
    {
        var registered =
            from tie in around.TiesOf(expert.Person)
            where tie.Party.Role != PartyRole.Authority && tie.Relation.Kind == RelationKind.Employed && tie.Relation.Held(around.Matter.On)
            select (tie.Party, tie.Relation);
        var stated =
            from party in around.PartiesNamed(expert.Unit)
            where party.Role != PartyRole.Authority
            select (Party: party, Relation: new Relation(expert.Person, RelationKind.Employed, party.Id, Source: RelationSource.Declared));
        return registered.Concat(stated).DistinctBy(each => each.Party.Id).Select(each => new Finding(
            expert.Id, ConflictRule.SameEmployer, Force.Excludes, each.Party.Id, ArticleFor(each.Party, around.Matter), [each.Relation]));
    }

    private static Article ArticleFor(Party party, Matter matter) =>
        party.Role == PartyRole.Purchaser
            ? matter.Cite(Article.Experts198("第十六条第三款"), Article.Platform("回避 第二条"))
            : Article.Platform("回避 第二条");
}
