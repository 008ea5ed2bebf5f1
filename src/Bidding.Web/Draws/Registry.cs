using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws;

/// <summary>
/// What the rows know of a pool and of a lot's parties. Relations are asked for from the few parties outwards, two steps and
/// no further, so that a million of them cost two look-ups in an index rather than a reading of all.
/// </summary>
public sealed class Registry(IDbContextFactory<BiddingContext> contexts, Dialect dialect, TimeProvider clock)
{
    /// <summary>
    /// The pool and what is around the parties, of one registry: it changes by whole imports alone, so two readers that see the same last import,
    /// each from one instant, see the same (panels that have ended here are added in between, and one of the two alone reads them). An import that comes between the two instants makes both begin anew; one that comes later is not seen.
    /// </summary>
    public async Task<(ImmutableArray<PoolExpert> Pool, Surroundings Around)> Together(Matter matter, ImmutableArray<DrawGroup> groups, CancellationToken ct)
    {
        while (true)
        {
            await using var one = await contexts.CreateDbContextAsync(ct);
            await using var other = await contexts.CreateDbContextAsync(ct);
            await using var instant = await dialect.Snapshot(one, ct);
            var import = await LastImport(one, ct);
            await using var another = await dialect.Snapshot(other, ct);
            if (await LastImport(other, ct) != import)
            {
                continue;
            }

            // SQLite reads in its caller's thread, so each of the two gets one.
            var walk = Task.Run(() => Around(one, matter, ct), ct);
            try
            {
                return (await Pool(other, matter, groups, ct), await walk);
            }
            finally
            {
                await ((Task)walk).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // its connection must not be taken from under it
            }
        }
    }

    public async Task<Surroundings> Around(Matter matter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Around(db, matter, ct);
    }

    private async Task<Surroundings> Around(BiddingContext db, Matter matter, CancellationToken ct)
    {
        var parties = matter.Parties.Select(party => party.Id).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<long, Relation>();
        await Touching(db, parties, found, ct);
        var neighbours = found.Values.SelectMany(relation => new[] { relation.From, relation.To }).Where(end => !parties.Contains(end));
        await Touching(db, neighbours.ToHashSet(StringComparer.Ordinal), found, ct);
        var before = await Shortened(db, found, ct);
        return Surroundings.Of(
            matter,
            [.. found.OrderBy(entry => entry.Key).Select(entry => entry.Value)],
            before.Count == 0 ? null : [.. found.OrderBy(entry => entry.Key).Select(entry => before.GetValueOrDefault(entry.Key, entry.Value))]);
    }

    private static async Task<int> LastImport(BiddingContext db, CancellationToken ct) => await db.RegistryImports.MaxAsync(row => (int?)row.Number, ct) ?? 0;

    /// <summary>Of these relations, those that imports of late have made shorter, as the longest they were since.</summary>
    private async Task<Dictionary<long, Relation>> Shortened(BiddingContext db, Dictionary<long, Relation> found, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-ALinkShortenedBeforeTheDrawIsSaid.Days);
        var first = await db.RegistryImports.Where(row => row.At >= since).MinAsync(row => (int?)row.Number, ct);
        if (first is null || !await db.RelationChanges.AnyAsync(row => row.Import >= first, ct))
        {
            return [];
        }

        var ids = found.Keys.ToHashSet();
        var changes = await db.RelationChanges.AsNoTracking().Where(change => change.Import >= first && EF.Parameter(ids).Contains(change.RelationId)).ToListAsync(ct);
        return changes.GroupBy(change => change.RelationId)
            .Select(group => (Id: group.Key, Until: group.Max(change => change.UntilBefore ?? DateOnly.MaxValue)))
            .Where(longest => longest.Until > (found[longest.Id].Until ?? DateOnly.MaxValue))
            .ToDictionary(longest => longest.Id, longest => found[longest.Id] with { Until = longest.Until == DateOnly.MaxValue ? null : longest.Until });
    }

    public async Task<bool> Knows(string expert, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Experts.AnyAsync(row => row.Id == expert, ct);
    }

    public async Task<bool> AreSites(IEnumerable<string> sites, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var named = sites.Distinct(StringComparer.Ordinal).ToList();
        return await db.Sites.CountAsync(row => named.Contains(row.Id), ct) == named.Count;
    }

    /// <summary>Everybody who fits one of the groups, with what stands with himself: punishments, advice on this lot, service for this agency.</summary>
    public async Task<ImmutableArray<PoolExpert>> Pool(Matter matter, ImmutableArray<DrawGroup> groups, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Pool(db, matter, groups, ct);
    }

    private static async Task<ImmutableArray<PoolExpert>> Pool(BiddingContext db, Matter matter, ImmutableArray<DrawGroup> groups, CancellationToken ct)
    {
        var (to, from) = (matter.On, matter.On.AddMonths(-12));
        var records = new Records();
        foreach (var row in await db.Punishments.AsNoTracking().ToListAsync(ct))
        {
            records.Add(row.ExpertId, new(row.ExpertId, RelationKind.Punished, row.Decision, row.On));
        }

        foreach (var row in await db.Advices.AsNoTracking().Where(row => row.LotId == matter.Lot).ToListAsync(ct))
        {
            records.Add(row.ExpertId, new(row.ExpertId, RelationKind.Advised, row.LotId));
        }

        foreach (var row in await db.Services.AsNoTracking()
            .Where(row => row.AgencyId == matter.Agency && row.On > from && row.On <= to).OrderBy(row => row.On).ToListAsync(ct))
        {
            records.Add(row.ExpertId, Served(row));
        }

        var pool = ImmutableArray.CreateBuilder<PoolExpert>();
        foreach (var site in groups.Select(group => group.Site).Distinct(StringComparer.Ordinal))
        {
            var wanted = groups.Where(group => group.Site == site).ToList();
            foreach (var (id, fits) in await Fitting(db, site, wanted, ct))
            {
                pool.Add(new(id, fits.Person ?? id, fits.Unit, [.. fits.Specialities], site, records.Of(id)));
            }
        }

        return pool.DrainToImmutable();
    }

    /// <summary>These people with all the panels they sat on in the twelve months before: acquaintance is between members.</summary>
    public async Task<ImmutableArray<PoolExpert>> WithHistory(IReadOnlyCollection<string> experts, DateOnly on, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var from = on.AddMonths(-12);
        var records = new Records();
        foreach (var row in await db.Services.AsNoTracking()
            .Where(row => experts.Contains(row.ExpertId) && row.On > from && row.On <= on).OrderBy(row => row.On).ToListAsync(ct))
        {
            records.Add(row.ExpertId, Served(row));
        }

        var rows = await db.Experts.AsNoTracking().Where(row => experts.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(row => new PoolExpert(row.Id, row.PersonId ?? row.Id, row.Unit, [], row.SiteId, records.Of(row.Id)))];
    }

    /// <summary>Who of a site has one of the specialities these groups ask for, and which of them; everybody where one of them takes any.</summary>
    private static async Task<Dictionary<string, Fit>> Fitting(BiddingContext db, string site, List<DrawGroup> groups, CancellationToken ct)
    {
        var found = new Dictionary<string, Fit>(StringComparer.Ordinal);
        HashSet<string> specialities = [.. groups.SelectMany(group => group.Specialities)];
        if (specialities.Count > 0)
        {
            // One statement, not one for the ids and another for their rows: tens of thousands of ids take longer to hand over than to find.
            var having =
                from his in db.ExpertSpecialities
                join expert in db.Experts on his.ExpertId equals expert.Id
                where expert.SiteId == site && EF.Parameter(specialities).Contains(his.Speciality)
                select new { expert.Id, expert.PersonId, expert.Unit, his.Speciality };
            foreach (var row in await having.ToListAsync(ct))
            {
                if (!found.TryGetValue(row.Id, out var fit))
                {
                    found[row.Id] = fit = new(row.PersonId, row.Unit, new(1));
                }

                fit.Specialities.Add(row.Speciality);
            }
        }

        if (groups.Any(group => group.Specialities.IsEmpty))
        {
            foreach (var row in await db.Experts.Where(row => row.SiteId == site).Select(row => new { row.Id, row.PersonId, row.Unit }).ToListAsync(ct))
            {
                found.TryAdd(row.Id, new(row.PersonId, row.Unit, []));
            }
        }

        return found;
    }

    private static async Task Touching(BiddingContext db, HashSet<string> nodes, Dictionary<long, Relation> found, CancellationToken ct)
    {
        // One parameter holds them all, as JSON: a statement per thousand ids would be compiled anew for each length.
        foreach (var end in new[]
        {
            db.Relations.Where(row => EF.Parameter(nodes).Contains(row.FromId)), db.Relations.Where(row => EF.Parameter(nodes).Contains(row.ToId)),
        })
        {
            foreach (var row in await end.Select(row => new { row.Id, row.FromId, row.Kind, row.ToId, row.Since, row.Until, row.Source }).ToListAsync(ct))
            {
                found.TryAdd(row.Id, new(row.FromId, row.Kind, row.ToId, row.Since, row.Until, row.Source));
            }
        }
    }

    private static Relation Served(ServiceRow row) => new(row.AgencyId, RelationKind.Served, row.LotId, row.On, Source: RelationSource.History);

    private sealed record Fit(string? Person, string Unit, List<string> Specialities);

    private sealed class Records
    {
        private readonly Dictionary<string, List<Relation>> all = new(StringComparer.Ordinal);

        public void Add(string expert, Relation relation)
        {
            if (!all.TryGetValue(expert, out var list))
            {
                all[expert] = list = [];
            }

            list.Add(relation);
        }

        public ImmutableArray<Relation> Of(string expert) => all.TryGetValue(expert, out var list) ? [.. list] : [];
    }
}
