using Bidding.Data;
using Bidding.Web.Access;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Audit;

/// <summary>Names for the ids of one lot's record: members by their alias, staff by their name.</summary>
public sealed record Cast(
    IReadOnlyDictionary<string, string> Accounts,
    IReadOnlyDictionary<string, string> Members,
    IReadOnlyDictionary<string, string> Sites,
    IReadOnlyDictionary<string, string> Bidders)
{
    public static async Task<Cast> Of(LotFile lot, BiddingContext db, CancellationToken ct)
    {
        var aliases = lot.Panel.ToDictionary(seat => seat.Expert.Id, seat => seat.Alias);
        var users = await db.Users.AsNoTracking().Where(user => user.Role != Roles.Member || aliases.Keys.Contains(user.ExpertId!)).ToListAsync(ct);
        return new(
            users.ToDictionary(user => user.Id, user => user.ExpertId is { } expert && aliases.TryGetValue(expert, out var alias) ? alias : user.DisplayName),
            lot.Panel.ToDictionary(seat => seat.Seat.MemberId, seat => seat.Alias),
            await db.Sites.ToDictionaryAsync(site => site.Id, site => site.Name, ct),
            await db.Bids.Where(bid => bid.LotId == lot.Id).Join(db.Bidders, bid => bid.BidderId, bidder => bidder.Id, (bid, bidder) => bidder).Distinct()
                .ToDictionaryAsync(bidder => bidder.Id, bidder => bidder.Name, ct));
    }

    public string Actor(string account) =>
        account == "system" ? "系统" : Accounts.GetValueOrDefault(account, account.Length > 12 ? account[..8] + "…" : account);

    public string Member(string member) => Members.GetValueOrDefault(member, Accounts.GetValueOrDefault(member, member));

    public string Bidder(string bidder) => Bidders.GetValueOrDefault(bidder, bidder);

    public string Place(string? site, string? seat) => site is null ? "" : $"{Sites.GetValueOrDefault(site, site)} {seat}".Trim();

    public Pair Bid(string bid) => Names.Bid(bid);
}
