using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

/// <summary>What the tender says that decides how its panel must be made up. <paramref name="Budget"/> in CNY.</summary>
/// <param name="Complex">技术复杂, as the purchaser has flagged it.</param>
/// <param name="WideEffect">社会影响较大, as the purchaser has flagged it.</param>
/// <param name="Advisers">Members of this very panel who advised on the tender documents: looked for, and normally none.</param>
/// <param name="LeastPerSite">Members each site must have.</param>
public sealed record PanelDemand(
    decimal Budget,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Complex = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool WideEffect = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Advisers = null,
    int LeastPerSite = 1)
{
    /// <summary>For a panel of which nothing but its members is known.</summary>
    public static PanelDemand None { get; } = new(0m);
}

/// <summary>评标委员会的组成: a panel as it is to be convened, held against the law of its regime.</summary>
public sealed record Composition(Regime Regime, ImmutableArray<PanelMember> Members, PanelDemand Demand)
{
    /// <summary>Every rule in the order in which a clerk mends them; each answers for its own regime.</summary>
    private static readonly ImmutableArray<Func<Composition, Refusal?>> Rules =
    [
        PanelIsOddAndFiveOrMore.WhyNot,
        GrandProcurementNeedsSeven.WhyNot,
        TwoThirdsAreExperts.WhyNot,
        EachMemberHasOnePlace.WhyNot,
        TwoSitesOrMore.WhyNot,
        EachSiteHasItsLeast.WhyNot,
        AdviserOnTheDocumentsStaysOut.WhyNot,
    ];

    /// <summary>The article that a refusal names: the two regimes are never mixed.</summary>
    internal Article Ground => Regime == Regime.GovernmentProcurement ? Article.Order87("第四十七条") : Article.TenderingLaw("第三十七条");

    public int Experts => Members.Count(member => member.Role == MemberRole.Expert);

    public IEnumerable<IGrouping<string, PanelMember>> Sites => Members.GroupBy(member => member.Site, StringComparer.Ordinal);

    /// <summary>All that is unlawful about it: the page that lists what is missing and the convening ask the same question.</summary>
    public ImmutableArray<Refusal> WhyNot() => [.. Rules.Select(rule => rule(this)).OfType<Refusal>()];
}
