using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws;

/// <summary>
/// The rows of a drawn panel follow from its record: each seated member gets the next free desk of his site. Doing it again
/// adds nothing, so that a server killed between fact and row makes up for it the next time somebody asks.
/// </summary>
public sealed class Seating(IDbContextFactory<BiddingContext> contexts)
{
    public async Task Follow(string lot, PanelDraw draw, CancellationToken ct)
    {
        if (!draw.IsFormed)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.PanelSeats.Where(row => row.LotId == lot).ToListAsync(ct);
        var desks = await db.Seats.AsNoTracking().OrderBy(seat => seat.Label).ToListAsync(ct);
        foreach (var member in draw.Seated.Where(member => rows.All(row => row.MemberId != member.Member)))
        {
            var desk = desks.FirstOrDefault(seat => seat.SiteId == member.Site && rows.All(row => row.SeatId != seat.Id));
            rows.Add(db.PanelSeats.Add(new PanelSeatRow
            {
                LotId = lot,
                MemberId = member.Member,
                ExpertId = member.Expert,
                SiteId = member.Site,
                SeatId = desk?.Id,
                Role = member.Role == MemberRole.Representative ? PanelRole.Representative : PanelRole.Expert,
            }).Entity);
        }

        await db.SaveChangesAsync(ct);
    }
}
