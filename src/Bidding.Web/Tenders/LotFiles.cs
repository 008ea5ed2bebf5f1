using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tenders;

/// <summary>A place on the panel with the person in it: for the agency's eyes, and for nobody else's before the report.</summary>
public sealed record Seated(PanelSeatRow Seat, ExpertRow Expert, string Alias, string SiteName, string? SeatLabel);

/// <summary>Everything the rows say about one lot (标段).</summary>
public sealed record LotFile(TenderRow Tender, LotRow Row, Method Method, ImmutableArray<Seated> Panel)
{
    public string Id => Row.Id;

    /// <summary>Experts who advised on the tender documents of this lot (论证), whether they sit on its panel or not.</summary>
    public ImmutableArray<string> Advisers { get; init; } = [];

    public bool IsFrozen => Row.State == LotState.Frozen;
}

public sealed class LotFiles(IDbContextFactory<BiddingContext> contexts)
{
    private static readonly string[] Stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

    public async Task<LotFile?> Of(string lot, CancellationToken ct) =>
        (await Read(query => query.Where(row => row.Lot.Id == lot), ct)).SingleOrDefault();

    public Task<ImmutableArray<LotFile>> OfAgency(string agency, CancellationToken ct) =>
        Read(query => query.Where(row => row.Tender.AgencyId == agency), ct);

    public Task<ImmutableArray<LotFile>> All(CancellationToken ct) => Read(query => query, ct);

    /// <summary>How many pages each file of the lot's bids has, by its id in the opening record; not counted, not here.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Pages(string lot, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Bids.Where(bid => bid.LotId == lot)
            .Join(db.BidFiles.Where(file => file.Pages > 0), bid => bid.Id, file => file.BidId, (_, file) => file)
            .ToDictionaryAsync(file => file.StoredAs, file => file.Pages!.Value, ct);
    }

    /// <summary>评委甲, 评委乙 … in the order of the member ids, which says nothing of the person.</summary>
    public static string Alias(int index) => "评委" + (index < Stems.Length ? Stems[index] : (index + 1).ToString());

    private async Task<ImmutableArray<LotFile>> Read(Func<IQueryable<Pair>, IQueryable<Pair>> which, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var pairs = await which(db.Lots.AsNoTracking().Include(lot => lot.Criteria)
                .Join(db.Tenders.AsNoTracking(), lot => lot.TenderId, tender => tender.Id, (lot, tender) => new Pair { Lot = lot, Tender = tender }))
            .ToListAsync(ct);
        var ids = pairs.Select(pair => pair.Lot.Id).ToList();
        var seats = await db.PanelSeats.AsNoTracking().Where(seat => ids.Contains(seat.LotId)).ToListAsync(ct);
        var people = seats.Select(seat => seat.ExpertId).Distinct().ToList();
        var experts = await db.Experts.AsNoTracking().Where(expert => people.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, ct);
        var advices = (await db.Advices.AsNoTracking().Where(row => ids.Contains(row.LotId)).ToListAsync(ct)).ToLookup(row => row.LotId, row => row.ExpertId, StringComparer.Ordinal);
        var sites = await db.Sites.AsNoTracking().Include(site => site.Seats).ToDictionaryAsync(site => site.Id, ct);
        return
        [
            .. from pair in pairs
               orderby pair.Lot.Id
               select new LotFile(pair.Tender, pair.Lot, LotMethod.Of(pair.Lot), Panel(seats.Where(seat => seat.LotId == pair.Lot.Id), experts, sites))
               {
                   Advisers = [.. advices[pair.Lot.Id].Order(StringComparer.Ordinal)],
               },
        ];
    }

    private static ImmutableArray<Seated> Panel(
        IEnumerable<PanelSeatRow> seats, Dictionary<string, ExpertRow> experts, Dictionary<string, SiteRow> sites) =>
    [
        .. seats.OrderBy(seat => seat.MemberId.Length).ThenBy(seat => seat.MemberId, StringComparer.Ordinal)
            .Select((seat, index) => new Seated(
                seat,
                experts[seat.ExpertId],
                Alias(index),
                sites[seat.SiteId].Name,
                sites[seat.SiteId].Seats.FirstOrDefault(place => place.Id == seat.SeatId)?.Label)),
    ];

    private sealed class Pair
    {
        public required LotRow Lot { get; init; }

        public required TenderRow Tender { get; init; }
    }
}
