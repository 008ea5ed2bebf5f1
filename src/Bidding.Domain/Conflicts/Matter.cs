using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Conflicts;

/// <summary>As what an organisation takes part; 回避单位 are named by the agency besides.</summary>
[JsonConverter(typeof(KebabEnum<PartyRole>))]
public enum PartyRole { Bidder, Purchaser, Authority, Avoided }

/// <summary>An organisation from which a member must be free. <paramref name="Id"/> as in the registry, normally the 统一社会信用代码.</summary>
public sealed record Party(string Id, string Name, PartyRole Role);

/// <summary>What the law leaves open or what is not confirmed: configuration, with the strict choice as default.</summary>
/// <param name="LookBackYears">Three in government procurement by 政府采购法实施条例 第九条; the tendering regime's figure is not confirmed.</param>
/// <param name="ServedMost">Served together, or for one agency, more often than this within 12 months: a prompt.</param>
public sealed record AvoidanceTerms(int LookBackYears = 3, int ServedMost = 3)
{
    public static AvoidanceTerms Default { get; } = new();
}

/// <summary>The lot as the conflict rules see it. <paramref name="On"/> is the day of the activity from which years are counted back.</summary>
public sealed record Matter(string Lot, Regime Regime, DateOnly On, ImmutableArray<Party> Parties, string Agency, AvoidanceTerms Terms)
{
    /// <summary>The two regimes name different articles for one ground; where none is known for a regime it is a rule of this platform.</summary>
    internal Article Cite(Article procurement, Article tendering) => Regime == Regime.GovernmentProcurement ? procurement : tendering;
}

/// <summary>An expert of the pool. <paramref name="Person"/> is his id in the registry, <paramref name="Unit"/> the employer he has stated.</summary>
/// <param name="Specialities">Of all he has, at least those that a group of this draw asks for.</param>
public sealed record PoolExpert(
    string Id, string Person, string Unit, ImmutableArray<string> Specialities, string Site, ImmutableArray<Relation> Record)
{
    /// <summary>Punishments, advice and panels of the past stand with the expert, not in the graph.</summary>
    internal IEnumerable<Relation> Recorded(RelationKind kind) => Record.Where(relation => relation.Kind == kind);
}
