using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws;

/// <summary>
/// Once a draw is ordered the rows of a panel are a projection of its record and no second truth: exactly its sitting members are
/// there, each at a desk of his site, and whoever was named by hand goes. Doing it again changes nothing. It is done after every act, before convening and
/// at every start, so that a server killed between fact and row makes up for it.
/// </summary>
public sealed class Seating(IDbContextFactory<BiddingContext> contexts, Procedures procedures) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task Follow(string lot)
    {
        await gate.WaitAsync();
        try
        {
            await Project(lot);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Names members by hand, unless a draw is ordered. Where the order comes meanwhile, from whichever node, the record wins.</summary>
    public async Task<Refusal?> ByHand(string lot, IReadOnlyCollection<PanelSeatRow> rows)
    {
        await gate.WaitAsync();
        try
        {
            if (await WhyNotByHand(lot) is { } why)
            {
                return why;
            }

            await using (var db = await contexts.CreateDbContextAsync())
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await db.PanelSeats.Where(seat => seat.LotId == lot).ExecuteDeleteAsync();
                db.PanelSeats.AddRange(rows);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }

            // The record is another transaction: asked again after the commit, no order can stand that has not been seen by one of the two.
            await Project(lot);
            return await WhyNotByHand(lot);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Refusal?> WhyNotByHand(string lot) =>
        ADrawnPanelIsCompleteBeforeItConvenes.WhyNotByHand(await procedures.Panel(lot, CancellationToken.None))
        ?? NothingIsDrawnForAConvenedPanel.WhyNot(await procedures.Evaluation(lot, CancellationToken.None));

    private async Task Project(string lot)
    {
        var draw = await procedures.Panel(lot, CancellationToken.None);
        if (!draw.IsOrdered)
        {
            return;
        }

        var evaluation = await procedures.Evaluation(lot, CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Invite(db, lot, draw);
        await Seat(db, lot, draw, evaluation);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task Invite(BiddingContext db, string lot, PanelDraw draw)
    {
        var known = await db.Invitations.Where(row => row.LotId == lot).Select(row => row.ExpertId).ToListAsync();
        db.Invitations.AddRange(draw.Invitees.Where(invitee => invitee.HoldsAPlace).Select(invitee => invitee.Expert).Except(known)
            .Select(expert => new InvitationRow { ExpertId = expert, LotId = lot }));
    }

    private static async Task Seat(BiddingContext db, string lot, PanelDraw draw, Evaluation evaluation)
    {
        // Who was once convened keeps his row, for his name stands in the report, also when he has left.
        var members = draw.Seated.Where(member => draw.Sits(member) || evaluation.EverMember(member.Member) is not null).ToList();
        var rows = await db.PanelSeats.Where(row => row.LotId == lot).ToListAsync();
        var strangers = rows.Where(row => !IsOf(row, members) && !IsSent(row, draw, evaluation)).ToList();
        db.PanelSeats.RemoveRange(strangers);
        await db.SaveChangesAsync(); // a desk and a member id are free before they are given again
        rows.RemoveAll(strangers.Contains);
        var desks = await db.Seats.AsNoTracking().OrderBy(seat => seat.Label).ToListAsync();
        foreach (var member in members.Where(member => rows.All(row => row.MemberId != member.Member)))
        {
            var desk = desks.FirstOrDefault(seat => seat.SiteId == member.Site && rows.All(row => row.SeatId != seat.Id));
            rows.Add(db.PanelSeats.Add(new PanelSeatRow
            {
                LotId = lot,
                MemberId = member.Member,
                ExpertId = member.Expert,
                SiteId = member.Site,
                SeatId = desk?.Id,
                Role = RoleOf(member.Role),
            }).Entity);
        }
    }

    private static bool IsOf(PanelSeatRow row, List<SeatedMember> members) => members.Any(member =>
        (member.Member, member.Expert, member.Site, RoleOf(member.Role)) == (row.MemberId, row.ExpertId, row.SiteId, row.Role));

    /// <summary>Whom the purchaser sends for his representative during the evaluation is in no draw; his row comes just before the fact.</summary>
    private static bool IsSent(PanelSeatRow row, PanelDraw draw, Evaluation evaluation) =>
        evaluation.Convocation is not null && row.Role == PanelRole.Representative && draw.Seated.All(member => member.Member != row.MemberId);

    private static string RoleOf(MemberRole role) => role == MemberRole.Representative ? PanelRole.Representative : PanelRole.Expert;
}
