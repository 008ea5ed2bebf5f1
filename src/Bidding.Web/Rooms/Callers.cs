using System.Security.Claims;
using Bidding.Data;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Rooms;

/// <summary>Who somebody is in a procedure: from the signed-in account and the rows of the lot, never from an argument.</summary>
public sealed class Callers(IDbContextFactory<BiddingContext> contexts, Procedures procedures)
{
    /// <returns>Null for somebody without a part in it, and for who was drawn and has not signed in; to him the procedure does not exist.</returns>
    /// <exception cref="InvalidDataException">Whether a member has signed in stands in a record that somebody laid hands on.</exception>
    public async Task<Caller?> Of(ClaimsPrincipal user, string procedure, CancellationToken ct) =>
        await AtTheDoor(user, procedure, ct) is { } caller && !await IsVeiled(caller, Procedures.LotOf(procedure), ct) ? caller : null;

    /// <summary>Who he will be when he has signed in: for the sign-in itself, and for nothing that tells him anything.</summary>
    public async Task<Caller?> AtTheDoor(ClaimsPrincipal user, string procedure, CancellationToken ct)
    {
        if (user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var lot = Procedures.LotOf(procedure);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account, ct);
        var tender = await db.Lots.Where(row => row.Id == lot)
            .Join(db.Tenders, row => row.TenderId, row => row.Id, (_, row) => row)
            .AsNoTracking().SingleOrDefaultAsync(ct);
        return person is null || tender is null ? null : person.Role switch
        {
            "member" when person.ExpertId is { } expert => await Member(db, account, lot, expert, ct),
            "agency" when person.AgencyId == tender.AgencyId => new(account, Role.Agency),
            "supervisor" => new(account, Role.Supervisor),
            "operator" when await HasSeatsAt(db, lot, person.SiteId, ct) => new(account, Role.Operator, Site: person.SiteId),
            _ => null,
        };
    }

    private async Task<bool> IsVeiled(Caller caller, string lot, CancellationToken ct) =>
        caller.Member is not null
        && TheProjectIsNamedAtTheSeat.IsVeiled(await procedures.Panel(lot, ct), await procedures.Evaluation(lot, ct), caller.Member);

    private static async Task<Caller?> Member(BiddingContext db, string account, string lot, string expert, CancellationToken ct)
    {
        var seat = await db.PanelSeats.AsNoTracking().SingleOrDefaultAsync(row => row.LotId == lot && row.ExpertId == expert, ct);
        if (seat is null)
        {
            return null;
        }

        var label = await db.Seats.Where(row => row.Id == seat.SeatId).Select(row => row.Label).SingleOrDefaultAsync(ct);
        return new(account, Role.Member, seat.MemberId, seat.SiteId, label);
    }

    private static Task<bool> HasSeatsAt(BiddingContext db, string lot, string? site, CancellationToken ct) =>
        db.PanelSeats.AnyAsync(row => row.LotId == lot && row.SiteId == site, ct);
}
