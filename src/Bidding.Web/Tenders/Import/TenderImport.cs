using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tenders.Import;

/// <summary>Stores a whole tender from one file, or nothing.</summary>
public sealed class TenderImport(IDbContextFactory<BiddingContext> contexts, TimeProvider clock)
{
    public async Task<(TenderFile? Tender, IReadOnlyList<Mistake> Mistakes)> Store(byte[] json, BiddingUser clerk, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var around = await Around(db, ct);
        var (tender, mistakes) = TenderReader.Read(json, around);
        if (tender is not null)
        {
            await Write(db, tender, clerk, ct);
        }

        return (tender, mistakes);
    }

    private async Task<Surroundings> Around(BiddingContext db, CancellationToken ct)
    {
        var seats = await db.Seats.Select(row => new { row.SiteId, row.Label }).ToListAsync(ct);
        return new(
            (await db.Experts.Select(row => row.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
            (await db.Sites.Select(row => row.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
            seats.Select(row => (row.SiteId, row.Label)).ToHashSet(),
            (await db.Tenders.Select(row => row.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
            (await db.Lots.Select(row => row.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
            clock.GetUtcNow());
    }

    private async Task Write(BiddingContext db, TenderFile file, BiddingUser clerk, CancellationToken ct)
    {
        var tender = new TenderRow
        {
            Id = file.Code,
            Code = file.Code,
            Name = file.Name,
            Regime = LotMethod.WordOf(file.Regime),
            Kind = LotMethod.WordOf(file.Kind),
            PricesFixedByState = file.PricesFixedByState,
            Purchaser = file.Purchaser,
            AgencyId = clerk.AgencyId!,
            MainSiteId = file.MainSite,
            Budget = file.Budget,
            PriceCap = file.PriceCap,
            NoticedOn = file.NoticedOn,
            NoticeMedia = file.NoticeMedia,
            OpeningPlace = file.OpeningPlace,
            Deadline = file.Deadline,
            BidValidDays = file.BidValidDays,
            IsComplex = file.IsComplex,
            HasWideEffect = file.HasWideEffect,
            LeastPerSite = file.LeastPerSite,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = clerk.Id,
        };
        foreach (var lot in file.Lots)
        {
            var row = new LotRow { Id = lot.Id, TenderId = tender.Id, Name = lot.Name, Method = LotMethod.Write(lot.Method), State = LotState.Preparation };
            row.Criteria.AddRange(LotMethod.Rows(lot.Id, lot.Method.Criteria));
            tender.Lots.Add(row);
        }

        db.Tenders.Add(tender);
        db.Advices.AddRange(from lot in file.Lots from expert in lot.Advisers select new AdviceRow { LotId = lot.Id, ExpertId = expert });
        foreach (var (lot, seat) in file.Lots.SelectMany(lot => lot.Panel.Select(seat => (lot, seat))))
        {
            var place = seat.Seat is null ? null : await db.Seats.SingleAsync(row => row.SiteId == seat.Site && row.Label == seat.Seat, ct);
            db.PanelSeats.Add(new PanelSeatRow
            {
                LotId = lot.Id, MemberId = seat.Member, ExpertId = seat.Expert, SiteId = seat.Site, SeatId = place?.Id, Role = seat.Role,
            });
        }

        await db.SaveChangesAsync(ct);
    }
}
