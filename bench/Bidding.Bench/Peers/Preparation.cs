using System.Security.Claims;
using System.Security.Cryptography;
using Bidding.Bench.Rooms;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bidding.Bench.Peers;

/// <summary>A signed-in member: the cookie is the product's own, protected with its keys and backed by its row.</summary>
internal sealed record Guest(int Room, int Person, string? Cookie);

/// <summary>
/// Fills the database as a day of sign-ins would, without the day: rows in bulk, facts by real commands, and cookies made
/// in this process with the product's services, so that the product needs no door for benchmarks.
/// </summary>
internal static class Preparation
{
    private static readonly Caller Agency = new("agency", Role.Agency);

    public static async Task<IReadOnlyList<Guest>> Run(IServiceProvider services, RoomsPlan plan)
    {
        var time = services.GetRequiredService<TimeProvider>();
        await AddRows(services, plan, time.GetUtcNow());
        await Parallel.ForAsync(0, plan.Rooms, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (room, ct) =>
            await BringToScoring(services.GetRequiredService<Procedures>(), room, plan.People, ct));
        return await Invite(services, plan, time.GetUtcNow());
    }

    private static async Task BringToScoring(Procedures procedures, int room, int people, CancellationToken ct)
    {
        await Raise(procedures, Agency, room, new EvaluationCommand.Convene(RoomText.Convocation(room, people)), ct);
        foreach (var command in (EvaluationCommand[])
            [
                new EvaluationCommand.SignIn(),
                new EvaluationCommand.DeclareNoConflict(Pledge: true),
                new EvaluationCommand.VoteForChair(RoomText.Member(0).Id),
            ])
        {
            for (var person = 0; person < people; person++)
            {
                await Raise(procedures, Caller(room, person), room, command, ct);
            }
        }
    }

    private static async Task Raise(Procedures procedures, Caller caller, int room, EvaluationCommand command, CancellationToken ct)
    {
        if ((await procedures.Raise(caller, RoomsPlan.Lot(room), command, ct)).Refused is { } refusal)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Code}");
        }
    }

    private static Caller Caller(int room, int person)
    {
        var member = RoomText.Member(person);
        return new(Account(room, person), Role.Member, member.Id, member.Site, member.Seat);
    }

    private static string Account(int room, int person) => $"r{room:D4}p{person}";

    private static async Task AddRows(IServiceProvider services, RoomsPlan plan, DateTimeOffset now)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        db.AddRange(RoomsPlan.Sites.Select(site => new SiteRow { Id = site, Name = site, City = site }));
        db.AddRange(Enumerable.Range(0, plan.People).Select(RoomText.Member).Select(member =>
            new SeatRow { Id = member.Seat, SiteId = member.Site, Label = member.Seat }));
        var tender = new TenderRow
        {
            Id = "BENCH", Code = "BENCH", Name = "Bench", Regime = "tendering", Purchaser = "Bench", AgencyId = "bench",
            Budget = 1_000_000m, Deadline = now, CreatedAt = now, CreatedBy = "bench",
        };
        db.Add(tender);
        for (var room = 0; room < plan.Rooms; room++)
        {
            tender.Lots.Add(new() { Id = RoomsPlan.Lot(room), TenderId = tender.Id, Name = RoomsPlan.Lot(room), Method = "{}", State = "evaluating" });
            for (var person = 0; person < plan.People; person++)
            {
                AddPerson(db, room, person);
            }
        }

        await db.SaveChangesAsync();
    }

    private static void AddPerson(BiddingContext db, int room, int person)
    {
        var (account, member) = (Account(room, person), RoomText.Member(person));
        db.Add(new ExpertRow { Id = account, Name = account, Unit = "", Title = "", SiteId = member.Site });
        db.Add(new BiddingUser
        {
            Id = account, UserName = account, NormalizedUserName = account.ToUpperInvariant(), DisplayName = account, Role = "member", ExpertId = account,
        });
        db.Add(new PanelSeatRow
        {
            LotId = RoomsPlan.Lot(room), MemberId = member.Id, ExpertId = account, SiteId = member.Site, SeatId = member.Seat, Role = "expert",
        });
    }

    private static async Task<IReadOnlyList<Guest>> Invite(IServiceProvider services, RoomsPlan plan, DateTimeOffset now)
    {
        var scheme = (await services.GetRequiredService<IAuthenticationSchemeProvider>().GetDefaultAuthenticateSchemeAsync())!.Name;
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var guests = new List<Guest>(plan.Connections);
        await using var db = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        for (var room = 0; room < plan.Rooms; room++)
        {
            for (var person = 0; person < plan.People; person++)
            {
                var (account, sid) = (Account(room, person), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
                db.Add(new SignInRow { Sid = sid, UserId = account, SignedInAt = now, Address = "127.0.0.1" });
                guests.Add(new(room, person, $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(Ticket(account, sid, scheme, now))}"));
            }
        }

        await db.SaveChangesAsync();
        return guests;
    }

    private static AuthenticationTicket Ticket(string account, string sid, string scheme, DateTimeOffset now) => new(
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account), new(ClaimTypes.Name, account), new(ClaimTypes.Role, "member"), new("sid", sid),
            ],
            scheme)),
        new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) },
        scheme);
}
