using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Tenders.Import;

public sealed record FileSeat(string Member, string Expert, string Site, string? Seat, string Role);

/// <param name="Advisers">Experts who advised on the tender documents.</param>
public sealed record FileLot(string Id, string Name, Method Method, ImmutableArray<FileSeat> Panel, ImmutableArray<string> Advisers);

/// <summary>A whole tender as docs/formats/tender.md describes it, read without a mistake.</summary>
public sealed record TenderFile(
    string Code,
    string Name,
    Regime Regime,
    string Purchaser,
    decimal Budget,
    decimal? PriceCap,
    DateTimeOffset Deadline,
    string? MainSite,
    ImmutableArray<FileLot> Lots,
    TenderKind? Kind,
    bool PricesFixedByState,
    DateOnly? NoticedOn,
    int? BidValidDays,
    bool IsComplex,
    bool HasWideEffect,
    int LeastPerSite,
    string? NoticeMedia,
    string? OpeningPlace)
{
    public const string Format = "bidding-tender/1";
}

/// <summary>What the file may refer to: people, sites, seats and codes that are there.</summary>
/// <param name="Seats">Seats by site and label.</param>
public sealed record Surroundings(
    IReadOnlySet<string> Experts,
    IReadOnlySet<string> Sites,
    IReadOnlySet<(string Site, string Label)> Seats,
    IReadOnlySet<string> TakenTenders,
    IReadOnlySet<string> TakenLots,
    DateTimeOffset Now);
