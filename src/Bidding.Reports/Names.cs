using System.Collections.Immutable;
using Bidding.Domain.Scoring;

namespace Bidding.Reports;

/// <summary>A member's person, as it may be named once the evaluation is over.</summary>
/// <param name="Specialities">All of his, 、 between them.</param>
public sealed record PersonNames(string Name, string Unit, string Specialities, string Title);

/// <summary>
/// The names behind the ids that facts carry. An id without a name stands for itself: a report is never refused, and
/// never invents.
/// </summary>
public sealed record Names(string TenderCode, string TenderName, string LotName, string Purchaser, string Agency)
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Decides how the opening record calls the buyer; a report takes it from the method.</summary>
    public Regime Regime { get; init; } = Regime.Tendering;

    /// <summary>最高限价.</summary>
    public decimal? PriceCap { get; init; }

    /// <summary>主场.</summary>
    public string? MainSite { get; init; }

    /// <summary>招标公告刊登的媒体; null where nobody entered it.</summary>
    public string? NoticeMedia { get; init; }

    /// <summary>开标地点, where it is another than the main site.</summary>
    public string? OpeningPlace { get; init; }

    public ImmutableDictionary<string, string> Sites { get; init; } = None;

    /// <summary>By what stands as bidder in the facts.</summary>
    public ImmutableDictionary<string, string> Bidders { get; init; } = None;

    /// <summary>People who are no members, by account.</summary>
    public ImmutableDictionary<string, string> Accounts { get; init; } = None;

    /// <summary>By member id.</summary>
    public ImmutableDictionary<string, PersonNames> Members { get; init; } = ImmutableDictionary.Create<string, PersonNames>(StringComparer.Ordinal);

    public string Site(string id) => Sites.GetValueOrDefault(id, id);

    public string Bidder(string id) => Bidders.GetValueOrDefault(id, id);

    public string Account(string id) => Accounts.GetValueOrDefault(id, id);
}
