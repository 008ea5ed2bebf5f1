using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Demo;

/// <summary>
/// Writes a plan as the clerk would: rows first, then the opening is scheduled and each bid registered through the one
/// door. People, sites and bidders that are there already are left as they are.
/// </summary>
public sealed class Seeder(IDbContextFactory<BiddingContext> contexts, BidRegistration registration, LotFiles lots, Procedures procedures, TimeProvider clock)
{
    /// <returns>The instant from which the bids may be opened.</returns>
    public async Task<DateTimeOffset> Seed(SeedPlan plan, CancellationToken ct)
    {
        var agent = await Rows(plan, ct);
        return plan.IsFrozen ? await Receive(plan, agent, ct) : clock.GetUtcNow() + plan.ReceivesFor;
    }

    private async Task<string> Rows(SeedPlan plan, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await Places(db, plan, ct);
        await People(db, plan, ct);
        await db.SaveChangesAsync(ct);
        var agent = await db.Users.Where(user => user.AgencyId == SeedPlan.Agency).Select(user => user.Id).FirstAsync(ct);
        db.Tenders.Add(Tender(plan, agent));
        await db.SaveChangesAsync(ct);
        await Panel(db, plan, ct);
        await db.SaveChangesAsync(ct);
        return agent;
    }

    private static async Task Places(BiddingContext db, SeedPlan plan, CancellationToken ct)
    {
        foreach (var site in plan.Sites)
        {
            var row = await db.Sites.Include(known => known.Seats).SingleOrDefaultAsync(known => known.Id == site.Id, ct)
                ?? db.Sites.Add(new SiteRow { Id = site.Id, Name = site.Name, City = site.City }).Entity;
            var wanted = Math.Max(6, plan.Members.Count(member => member.Site == site.Id));
            for (var number = row.Seats.Count + 1; number <= wanted; number++)
            {
                row.Seats.Add(new SeatRow { Id = $"{site.Id}-A{number:D2}", SiteId = site.Id, Label = $"A-{number:D2}" });
            }
        }
    }

    private static async Task People(BiddingContext db, SeedPlan plan, CancellationToken ct)
    {
        if (!await db.Agencies.AnyAsync(row => row.Id == SeedPlan.Agency, ct))
        {
            db.Agencies.Add(new AgencyRow { Id = SeedPlan.Agency, Name = SeedPlan.AgencyName });
        }

        foreach (var member in plan.Members)
        {
            if (!await db.Experts.AnyAsync(row => row.Id == ExpertId(member), ct))
            {
                db.Experts.Add(new ExpertRow
                {
                    Id = ExpertId(member), Name = member.Name, Unit = member.Unit, Title = member.Title, SiteId = member.Site,
                    Specialities = [new() { ExpertId = ExpertId(member), Speciality = member.Speciality }],
                });
                db.Users.Add(Account(new(member.Account, member.Name, Access.Roles.Member, member.Site), ExpertId(member)));
            }
        }

        foreach (var user in plan.Users.Where(user => user.Site is null || plan.Sites.Any(site => site.Id == user.Site)))
        {
            if (!await db.Users.AnyAsync(row => row.UserName == user.Account, ct))
            {
                db.Users.Add(Account(user, expert: null));
            }
        }
    }

    private static BiddingUser Account(SeedUser user, string? expert) => new()
    {
        UserName = user.Account,
        NormalizedUserName = user.Account.ToUpperInvariant(),
        DisplayName = user.Name,
        Role = user.Role,
        SiteId = user.Site,
        ExpertId = expert,
        AgencyId = user.Role == Access.Roles.Agency ? SeedPlan.Agency : null,
    };

    private TenderRow Tender(SeedPlan plan, string agent)
    {
        var now = clock.GetUtcNow();
        var tender = new TenderRow
        {
            Id = plan.Tender,
            Code = plan.Tender,
            Name = plan.Name,
            Regime = LotMethod.WordOf(plan.Method.Regime),
            Kind = LotMethod.WordOf(plan.Method.Kind),
            Purchaser = plan.Purchaser,
            AgencyId = SeedPlan.Agency,
            MainSiteId = plan.Sites[0].Id,
            Budget = plan.Budget,
            PriceCap = plan.Budget,
            Deadline = now + plan.ReceivesFor,
            CreatedAt = now,
            CreatedBy = agent,
        };
        var lot = new LotRow
        {
            Id = plan.Lot, TenderId = plan.Tender, Name = plan.Name, Method = LotMethod.Write(plan.Method), State = plan.IsFrozen ? LotState.Frozen : LotState.Preparation,
        };
        lot.Criteria.AddRange(LotMethod.Rows(plan.Lot, plan.Method.Criteria));
        tender.Lots.Add(lot);
        return tender;
    }

    private static async Task Panel(BiddingContext db, SeedPlan plan, CancellationToken ct)
    {
        var seats = await db.Seats.OrderBy(seat => seat.Label).ToListAsync(ct);
        foreach (var site in plan.Members.GroupBy(member => member.Site))
        {
            foreach (var (member, seat) in site.Zip(seats.Where(seat => seat.SiteId == site.Key)))
            {
                db.PanelSeats.Add(new PanelSeatRow
                {
                    LotId = plan.Lot,
                    MemberId = member.Id,
                    ExpertId = ExpertId(member),
                    SiteId = member.Site,
                    SeatId = seat.Id,
                    Role = member.Role == MemberRole.Representative ? PanelRole.Representative : PanelRole.Expert,
                });
            }
        }
    }

    private async Task<DateTimeOffset> Receive(SeedPlan plan, string agent, CancellationToken ct)
    {
        var caller = new Caller(agent, Role.Agency);
        var deadline = clock.GetUtcNow() + plan.ReceivesFor;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            await db.Tenders.Where(row => row.Id == plan.Tender).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, deadline), ct);
        }

        var method = (await lots.Of(plan.Lot, ct))!.Method;
        await procedures.Submit(
            caller, Procedures.OpeningPrefix + plan.Lot, Guid.NewGuid(), new OpeningCommand.Schedule(plan.Lot, deadline, FrozenMethod.Digest(method), method.Regime), ct);
        foreach (var (index, bid) in plan.Bids.Index())
        {
            var files = bid.Files.Select(file => new NewFile(file.Name, file.Part, new MemoryStream(file.Pdf))).ToList();
            var answer = await registration.Register(
                caller, new NewBid(plan.Lot, bid.Id, bid.Bidder, $"91370500DEMO{index + 1:D6}", bid.Quote, bid.Deductions, bid.Form, files), ct);
            if (answer.Refused is { } refusal)
            {
                throw new InvalidOperationException($"Bid {bid.Id} of {plan.Lot} was refused: {refusal.Code}.");
            }
        }

        return deadline;
    }

    private static string ExpertId(SeedMember member) => "expert-" + member.Account;
}
