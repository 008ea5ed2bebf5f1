using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws;

/// <summary>
/// The rows of a drawn panel follow from its record: who is invited finds it, each seated member gets the next free desk of his site. Doing it again
/// adds nothing, so that a server killed between fact and row makes up for it the next time somebody asks.
/// </summary>
public sealed class Seating(IDbContextFactory<BiddingContext> contexts)
{
    public async Task Follow(string lot, PanelDraw draw, CancellationToken ct)
    {
        if (draw.Invitees.IsEmpty)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await Invite(db, lot, draw, ct);
        await Seat(db, lot, draw, ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task Invite(BiddingContext db, string lot, PanelDraw draw, CancellationToken ct)
    {
        var known = await db.Invitations.Where(row => row.LotId == lot).Select(row => row.ExpertId).ToListAsync(ct);
        db.Invitations.AddRange(draw.Invitees.Where(invitee => invitee.HoldsAPlace).Select(invitee => invitee.Expert).Except(known)
            .Select(expert => new InvitationRow { ExpertId = expert, LotId = lot }));
    }

    private static async Task Seat(BiddingContext db, string lot, PanelDraw draw, CancellationToken ct)
    {
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
    }
}
