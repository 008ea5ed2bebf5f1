using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Testing;
using static Bidding.Domain.Conflicts.RelationKind;
using static Bidding.Domain.Tests.Conflicts.Town;

namespace Bidding.Domain.Tests.Conflicts;

/// <summary>An import that says a relation ended earlier lets an expert into the draw: that is seen.</summary>
public sealed class ShortenedLinkTests
{
    private static readonly Relation Worked = new(孙.Person, Employed, 甲公司.Id, new(2015, 1, 1), new(2025, 6, 30));
    private static readonly Relation Kin = new(孙.Person, Spouse, "P-principal");
    private static readonly Relation Heads = new("P-principal", LegalRepresentative, 乙公司.Id, new(2018, 1, 1));

    [Fact(DisplayName = "名单确定前登记信息缩短关系期间, 使原应回避的专家不再回避的, 提示并附原来的关系, 不排除")]
    [Proves(typeof(ALinkShortenedBeforeTheDrawIsSaid))]
    public void WhatNoLongerExcludesIsShown()
    {
        var found = Assert.Single(Found([Worked with { Until = new(2020, 6, 30) }], [Worked]));

        Assert.Equal((ConflictRule.Shortened, Force.Prompts, 甲公司.Id), (found.Rule, found.Force, found.Party));
        Assert.Equal<Relation>([Worked], found.Evidence);
    }

    [Fact(DisplayName = "缩短的是投标人负责人的任职的, 其近亲属同样提示")]
    [Proves(typeof(ALinkShortenedBeforeTheDrawIsSaid))]
    public void ALinkFurtherOutCountsAsWell()
    {
        var found = Found([Kin, Heads with { Until = new(2019, 1, 1) }], [Kin, Heads]);

        Assert.Equal(ConflictRule.Shortened, Assert.Single(found).Rule);
        Assert.Equal<Relation>([Kin, Heads], found[0].Evidence);
    }

    [Fact(DisplayName = "缩短之后仍应回避的, 照常排除, 不另提示; 没有缩短的不提示")]
    [Proves(typeof(ALinkShortenedBeforeTheDrawIsSaid))]
    public void WhoStaysOutAnywayIsNotNamedTwice()
    {
        Assert.DoesNotContain(Found([Worked with { Until = new(2025, 1, 31) }], [Worked]), found => found.Rule == ConflictRule.Shortened);
        Assert.DoesNotContain(Findings(孙, Worked with { Until = new(2020, 6, 30) }), found => found.Rule == ConflictRule.Shortened);
    }

    private static ImmutableArray<Finding> Found(Relation[] now, Relation[] before) => Avoidance.FindingsOf(孙, Surroundings.Of(Matter(), now, before));
}
