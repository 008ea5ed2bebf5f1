using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Web.Rules;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws;

/// <summary>A lot as the conflict rules see it: bidders by their credit code, everybody else by the name the agency has given.</summary>
public sealed class Matters(IDbContextFactory<BiddingContext> contexts, RulePacks packs, TimeProvider clock)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public async Task<Matter> Of(LotFile lot, DrawPlan plan, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var bidders = await db.Bids.Where(bid => bid.LotId == lot.Id).Join(db.Bidders, bid => bid.BidderId, bidder => bidder.Id, (_, bidder) => bidder)
            .OrderBy(bidder => bidder.CreditCode).ToListAsync(ct);
        var rows = await db.LotParties.Where(row => row.LotId == lot.Id).OrderBy(row => row.Name).ToListAsync(ct);
        // Orders from before they stood in the record left them in rows.
        var ordered = plan.Avoided is { } avoided ? avoided.Select(party => (party.Name, party.Role)) : rows.Select(row => (row.Name, row.Role));
        var named = ordered.Prepend((Name: lot.Tender.Purchaser, Role: PartyRole.Purchaser)).ToList();
        var names = named.Select(party => party.Name).Distinct().ToList();
        var known = (await db.Organisations.Where(row => names.Contains(row.Name)).ToListAsync(ct)).ToLookup(row => row.Name, row => row.Id, StringComparer.Ordinal);
        return new(
            lot.Id,
            plan.Regime,
            On(plan.MeetsAt),
            [
                .. bidders.Select(bidder => new Party(bidder.CreditCode, bidder.Name, PartyRole.Bidder)),
                .. Parties(named, known),
            ],
            lot.Tender.AgencyId,
            packs.Avoidance(plan.Regime));
    }

    /// <summary>Years are counted back from the meeting, or from today where that is earlier: no date on paper shortens them, nor does a senseless one of an older order.</summary>
    private DateOnly On(DateTimeOffset meeting)
    {
        var now = clock.GetUtcNow();
        return DateOnly.FromDateTime((meeting < now && meeting > now.AddYears(-1) ? meeting : now).ToOffset(China).DateTime);
    }

    /// <summary>Whom the registry does not list goes by his name: an expert may have stated just that as his employer.</summary>
    private static IEnumerable<Party> Parties(IEnumerable<(string Name, PartyRole Role)> named, ILookup<string, string> known) =>
        from party in named
        from id in known[party.Name].DefaultIfEmpty(party.Name)
        select new Party(id, party.Name, party.Role);
}
