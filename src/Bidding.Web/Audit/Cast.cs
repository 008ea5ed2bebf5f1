using Bidding.Data;
using Bidding.Domain.Panels;
using Bidding.Web.Access;
using Bidding.Web.Client.Wording;
using Bidding.Web.Draws;
using Bidding.Web.Registers;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Audit;

/// <summary>
/// Names for the ids of one lot's record, as its supervisor may know them: members by their alias, staff by their name, and whom the draw
/// named by the name of the register. An id stands beside a name as a number, and alone only where nobody knows a name.
/// </summary>
public sealed record Cast(
    IReadOnlyDictionary<string, string> Accounts,
    IReadOnlyDictionary<string, string> Members,
    IReadOnlyDictionary<string, string> Sites,
    IReadOnlyDictionary<string, string> Bidders)
{
    /// <summary>Experts of the draw by the id its record has.</summary>
    public IReadOnlyDictionary<string, string> Experts { get; init; } = new Dictionary<string, string>();

    /// <summary>Review items and criteria of the method.</summary>
    public IReadOnlyDictionary<string, string> Method { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, DrawGroup> Groups { get; init; } = new Dictionary<string, DrawGroup>();

    public static async Task<Cast> Of(LotFile lot, LotRecord record, BiddingContext db, CancellationToken ct)
    {
        var aliases = lot.Panel.ToDictionary(seat => seat.Expert.Id, seat => seat.Alias);
        var facts = record.PanelFacts.OfType<Domain.Audit.FactBody<PanelFact>>().Select(body => body.Fact).ToList();
        var named = facts.SelectMany(ExpertsOf).ToHashSet(StringComparer.Ordinal);
        var experts = await RegistryNames.Of(db, named, ct);
        var users = await db.Users.AsNoTracking()
            .Where(user => user.Role != Roles.Member || aliases.Keys.Contains(user.ExpertId!) || EF.Parameter(named).Contains(user.ExpertId!)).ToListAsync(ct);
        return new(
            users.ToDictionary(user => user.Id, user => user.ExpertId is { } expert && aliases.TryGetValue(expert, out var alias) ? alias : user.DisplayName),
            lot.Panel.ToDictionary(seat => seat.Seat.MemberId, seat => seat.Alias),
            await db.Sites.ToDictionaryAsync(site => site.Id, site => site.Name, ct),
            await db.Bids.Where(bid => bid.LotId == lot.Id).Join(db.Bidders, bid => bid.BidderId, bidder => bidder.Id, (bid, bidder) => bidder).Distinct()
                .ToDictionaryAsync(bidder => bidder.Id, bidder => bidder.Name, ct))
        {
            Experts = experts,
            Method = lot.Method.ReviewItems.Select(item => (item.Id, item.Name)).Concat(lot.Method.Criteria.Select(criterion => (criterion.Id, criterion.Name)))
                .DistinctBy(known => known.Id).ToDictionary(known => known.Id, known => known.Name, StringComparer.Ordinal),
            Groups = facts.OfType<PanelFact.DrawOrdered>().SelectMany(ordered => ordered.Plan.Groups).GroupBy(group => group.Id)
                .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal),
        };
    }

    public string Actor(string account) =>
        account == "system" ? "系统" : Accounts.GetValueOrDefault(account, account.Length > 12 ? account[..8] + "…" : account);

    public string Member(string member) => Members.GetValueOrDefault(member, Accounts.GetValueOrDefault(member, member));

    public string Bidder(string bidder) => Bidders.GetValueOrDefault(bidder, bidder);

    public string Site(string site) => Sites.GetValueOrDefault(site, site);

    public string Place(string? site, string? seat) => site is null ? "" : $"{Site(site)} {seat}".Trim();

    public Pair Bid(string bid) => Names.Bid(bid);

    /// <summary>T1 总体方案.</summary>
    public string OfMethod(string id) => Method.GetValueOrDefault(id) is { } name ? $"{id} {name}" : id;

    public Pair Expert(string expert) => DrawWords.Person(Experts.GetValueOrDefault(expert), expert);

    public Pair Group(string group) => Groups.GetValueOrDefault(group) is { } known ? Group(known) : (group, group);

    public Pair Group(DrawGroup group) => DrawWords.Of(group, Site(group.Site));

    private static IEnumerable<string> ExpertsOf(PanelFact fact) => fact switch
    {
        PanelFact.FindingPinned x => [x.Expert],
        PanelFact.FindingSetAside x => [x.Finding.Expert],
        PanelFact.ExpertsDrawn x => x.Drawn.Concat(x.Reserves).Select(one => one.Expert),
        PanelFact.InvitationAccepted x => [x.Expert],
        PanelFact.ExpertExcused x => [x.Expert],
        PanelFact.ReserveCalled x => [x.Expert],
        _ => [],
    };
}
