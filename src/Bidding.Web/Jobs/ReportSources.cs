using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Reports;
using Bidding.Web.Rooms;
using Bidding.Web.Rules;
using Bidding.Web.Signing;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Jobs;

/// <summary>Brings facts and the names of rows together, for everything that is written about a procedure.</summary>
public sealed class ReportSources(Procedures procedures, IDbContextFactory<BiddingContext> contexts, RulePacks rules, TimeStamps stamps)
{
    /// <summary>Of a document before anything was stamped.</summary>
    private TimeStamping Expected => stamps.Authority is null ? TimeStamping.NotConfigured : TimeStamping.Answered;

    /// <summary>
    /// An ended evaluation: its facts up to the one that ended it last, so that what is tried or connected afterwards
    /// changes no byte of a document.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has not ended.</exception>
    /// <param name="stamping">What the document is to say about its time stamps.</param>
    public async Task<ReportSource> Ended(string lot, TimeStamping stamping, CancellationToken ct)
    {
        var (facts, heads) = await procedures.EvaluationOf(lot).Record(ct);
        var ending = facts.LastOrDefault(body => body.Fact is EvaluationFact.PhaseOpened { Phase: Phase.Closed } or EvaluationFact.EvaluationTerminated)
            ?? throw new InvalidOperationException($"{lot} has not ended.");
        return await Of(lot, facts, heads, (int)ending.Version, await NamesOf(lot, ct), stamping, ct);
    }

    /// <summary>The same, for a page beside the file: it says of the stamps what became of them.</summary>
    public async Task<ReportSource> Ended(string lot, CancellationToken ct) => await Ended(
        lot,
        (await procedures.Evaluation(lot, ct)).LastReport switch
        {
            { } report when Stampings.Of(report) is { } known => known,
            { Level: SigningLevel.PadesBB } when stamps.Authority is not null => TimeStamping.Unanswered,
            _ => Expected,
        },
        ct);

    /// <summary>
    /// An evaluation as it stood when something last happened, for a paper about it that people need at once; null where it has not happened.
    /// Members are aliases in it.
    /// </summary>
    public async Task<ReportSource?> AtLast(string lot, Func<EvaluationFact, bool> happened, CancellationToken ct)
    {
        var (facts, heads) = await procedures.EvaluationOf(lot).Record(ct);
        if (facts.LastOrDefault(body => happened(body.Fact)) is not { } last)
        {
            return null;
        }

        var names = await NamesOf(lot, ct);
        return await Of(lot, facts, heads, (int)last.Version, names with { Members = names.Members.Clear() }, Expected, ct);
    }

    /// <summary>An evaluation as it stands. Its members are still aliases: who they are is told when it has ended.</summary>
    public async Task<ReportSource> Now(string lot, CancellationToken ct)
    {
        var (facts, heads) = await procedures.EvaluationOf(lot).Record(ct);
        var names = await NamesOf(lot, ct);
        return await Of(lot, facts, heads, facts.Length, names with { Members = names.Members.Clear() }, Expected, ct);
    }

    /// <summary>The opening as it stands; once confirmed or failed, up to there, so that what is tried afterwards changes no byte of its record.</summary>
    public async Task<OpeningSource> Opening(string lot, CancellationToken ct)
    {
        var (facts, heads) = await procedures.OpeningOf(lot).Record(ct);
        var end = facts.FirstOrDefault(body => body.Fact is OpeningFact.OpeningConfirmed or OpeningFact.OpeningFailed) ?? facts[^1];
        var upTo = (int)end.Version;
        return new(facts[..upTo], heads[upTo - 1], await NamesOf(lot, ct));
    }

    private async Task<ReportSource> Of(
        string lot, ImmutableArray<FactBody<EvaluationFact>> facts, ImmutableArray<string> heads, int upTo, Names names, TimeStamping stamping, CancellationToken ct)
    {
        var (opening, openingHeads) = await procedures.OpeningOf(lot).Record(ct);
        var convocation = facts.Select(body => body.Fact).OfType<EvaluationFact.EvaluationConvened>().First().Convocation;
        names = names with { Regime = convocation.Method.Regime };
        var openingUpTo = openingHeads.IndexOf(convocation.OpeningHead) + 1;
        var opened = new OpeningSource(opening[..openingUpTo], convocation.OpeningHead, names);
        return new(facts[..upTo], heads[upTo - 1], opened, names)
        {
            Pack = rules.For(convocation.Method.Regime, convocation.RulesDay(opened.State)),
            Panel = await Panel(lot, facts[upTo - 1].At, ct),
            Stamping = stamping,
            Calendar = rules.Calendar,
        };
    }

    /// <summary>What happened in the draw until the document's last fact; null where none was ordered.</summary>
    private async Task<PanelSource?> Panel(string lot, DateTimeOffset until, CancellationToken ct)
    {
        var (facts, heads) = await procedures.PanelOf(lot).Record(ct);
        var count = facts.Count(body => body.At <= until);
        return count == 0 ? null : new(facts[..count], heads[count - 1]);
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
            select new { seat.MemberId, expert.Name, expert.Unit, Specialities = expert.Specialities.Select(his => his.Speciality).ToList(), expert.Title }).ToListAsync(ct);
        var bidders = await db.Bidders.AsNoTracking().ToListAsync(ct);
        var sites = await db.Sites.AsNoTracking().ToListAsync(ct);
        var accounts = await db.Users.AsNoTracking().Where(x => x.Role != "member").Select(x => new { x.Id, x.DisplayName }).ToListAsync(ct);
        var agency = await db.Agencies.Where(x => x.Id == tender.AgencyId).Select(x => x.Name).SingleOrDefaultAsync(ct) ?? tender.AgencyId;
        return new(tender.Code, tender.Name, row.Name, tender.Purchaser, agency)
        {
            Regime = LotMethod.RegimeOf(tender.Regime),
            PriceCap = tender.PriceCap,
            MainSite = tender.MainSiteId,
            NoticeMedia = tender.NoticeMedia,
            OpeningPlace = tender.OpeningPlace,
            Sites = sites.ToImmutableDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal),
            Bidders = bidders.ToImmutableDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal),
            Accounts = accounts.ToImmutableDictionary(x => x.Id, x => x.DisplayName, StringComparer.Ordinal),
            Members = members.ToImmutableDictionary(
                x => x.MemberId, x => new PersonNames(x.Name, x.Unit, string.Join("、", x.Specialities.Order(StringComparer.Ordinal)), x.Title), StringComparer.Ordinal),
        };
    }
}
