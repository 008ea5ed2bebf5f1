using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Fonts;
using Bidding.Reports;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Jobs;

/// <param name="Round">Of confirming and signing: the second follows where a result was taken up again after signing.</param>
public sealed record ComposedReport(byte[] Bytes, int Pages, long UpTo, int Round);

/// <summary>Brings facts and the names of rows together and has the report rendered.</summary>
public sealed class ReportComposer(
    Procedures procedures, IDbContextFactory<BiddingContext> contexts, IPdfRenderer renderer, IConfiguration configuration)
{
    /// <summary>
    /// The report of an ended evaluation: from the facts up to the one that ended it last, so that what is tried or
    /// connected afterwards changes no byte of it.
    /// </summary>
    public async Task<ComposedReport> Compose(string lot, CancellationToken ct)
    {
        var (facts, heads) = await procedures.EvaluationOf(lot).Record(ct);
        var ending = facts.LastOrDefault(body => body.Fact is EvaluationFact.PhaseOpened { Phase: Phase.Closed } or EvaluationFact.EvaluationTerminated)
            ?? throw new InvalidOperationException($"{lot} has not ended.");
        var upTo = (int)ending.Version;
        var (opening, openingHeads) = await procedures.OpeningOf(lot).Record(ct);
        var names = await NamesOf(lot, ct);
        var convocation = facts.Select(body => body.Fact).OfType<EvaluationFact.EvaluationConvened>().First().Convocation;
        var openingUpTo = openingHeads.IndexOf(convocation.OpeningHead) + 1;
        names = names with { Regime = convocation.Method.Regime };
        var source = new ReportSource(
            facts[..upTo], heads[upTo - 1], new OpeningSource(opening[..openingUpTo], convocation.OpeningHead, names), names);
        var fonts = FontChain.Find(configuration.GetSection("Report:Fonts").Get<string[]>());
        var pdf = renderer.Render(EvaluationReport.Build(source), fonts);
        return new(pdf.Bytes, pdf.Pages, upTo, source.Evaluation.Round);
    }

    private async Task<Names> NamesOf(string lot, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Lots.AsNoTracking().SingleAsync(x => x.Id == lot, ct);
        var tender = await db.Tenders.AsNoTracking().SingleAsync(x => x.Id == row.TenderId, ct);
        var members = await (
            from seat in db.PanelSeats.AsNoTracking()
            join expert in db.Experts on seat.ExpertId equals expert.Id
            where seat.LotId == lot
            select new { seat.MemberId, expert.Name, expert.Unit, expert.Speciality, expert.Title }).ToListAsync(ct);
        var bidders = await db.Bidders.AsNoTracking().ToListAsync(ct);
        var sites = await db.Sites.AsNoTracking().ToListAsync(ct);
        var accounts = await db.Users.AsNoTracking().Where(x => x.Role != "member").Select(x => new { x.Id, x.DisplayName }).ToListAsync(ct);
        // Agencies have no row of their own yet: their id is their name.
        return new(tender.Code, tender.Name, row.Name, tender.Purchaser, tender.AgencyId)
        {
            PriceCap = tender.PriceCap,
            MainSite = tender.MainSiteId,
            Sites = sites.ToImmutableDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal),
            Bidders = bidders.ToImmutableDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal),
            Accounts = accounts.ToImmutableDictionary(x => x.Id, x => x.DisplayName, StringComparer.Ordinal),
            Members = members.ToImmutableDictionary(
                x => x.MemberId, x => new PersonNames(x.Name, x.Unit, x.Speciality, x.Title), StringComparer.Ordinal),
        };
    }
}
