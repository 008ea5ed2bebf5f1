using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Registers;

/// <summary>What a file would change in the rows there are.</summary>
/// <param name="Ends">Of each relation that changes, the last day it has now.</param>
internal sealed record RegistryChanges(
    Difference<OrganisationRow> Organisations,
    Difference<PersonRow> Persons,
    Difference<ExpertRow> Experts,
    Difference<RelationRow> Relations,
    Difference<PunishmentRow> Punishments,
    Difference<ServiceRow> Services,
    Dictionary<long, DateOnly?> Ends,
    List<ExpertSpecialityRow> Learned,
    List<ExpertSpecialityRow> Dropped)
{
    public RegistryCounts Counts =>
        new(Organisations.Tally, Persons.Tally, Experts.Tally, Relations.Tally, Punishments.Tally, Services.Tally);

    public static async Task<RegistryChanges> Between(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var (learned, dropped) = (new List<ExpertSpecialityRow>(), new List<ExpertSpecialityRow>());
        var ends = new Dictionary<long, DateOnly?>();
        var experts = await OfExperts(db, file, learned, dropped, ct);
        return new(await OfOrganisations(db, file, ct), await OfPersons(db, file, ct), experts, await OfRelations(db, file, ends, ct),
            await OfPunishments(db, file, ct), await OfServices(db, file, ct), ends, learned, dropped);
    }

    /// <summary>Rows written, each speciality counted, when the file is taken; a relation changed leaves a row of what it was.</summary>
    public int Written =>
        Learned.Count + Dropped.Count + Relations.Changed.Count
        + new[] { Counts.Organisations, Counts.Persons, Counts.Experts, Counts.Relations, Counts.Punishments, Counts.Services }.Sum(tally => tally.Added + tally.Changed);

    /// <summary>In the order in which rows refer to each other.</summary>
    public async Task Write(BulkWriter rows, int import, CancellationToken ct)
    {
        await rows.Insert(Organisations.Added, ct);
        await rows.Update(Organisations.Changed, ct);
        await rows.Insert(Persons.Added, ct);
        await rows.Update(Persons.Changed, ct);
        await rows.Insert([.. Experts.Added.OrderBy(row => row.Id, StringComparer.Ordinal)], ct);
        await rows.Update(Experts.Changed, ct);
        await rows.Delete(Dropped, ct);
        await rows.Insert([.. Learned.OrderBy(row => row.Speciality, StringComparer.Ordinal).ThenBy(row => row.ExpertId, StringComparer.Ordinal)], ct);
        await rows.Insert([.. Relations.Added.OrderBy(row => row.FromId, StringComparer.Ordinal)], ct); // neighbours in an index are written together
        await rows.Update(Relations.Changed, ct);
        await rows.Insert([.. Relations.Changed.DistinctBy(row => row.Id).OrderBy(row => row.Id).Select(row => new RelationChangeRow { Import = import, RelationId = row.Id, UntilBefore = Ends[row.Id], UntilAfter = row.Until })], ct);
        await rows.Insert(Punishments.Added, ct);
        await rows.Update(Punishments.Changed, ct);
        await rows.Insert(Services.Added, ct);
        await rows.Update(Services.Changed, ct);
    }

    private static async Task<Difference<OrganisationRow>> OfOrganisations(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var ids = file.Organisations.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var known = await db.Organisations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, ct);
        return Difference<OrganisationRow>.Of(file.Organisations, known, row => row.Id, (row, there) => row.Name == there.Name ? null : row);
    }

    private static async Task<Difference<PersonRow>> OfPersons(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var ids = file.Persons.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var known = await db.Persons.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, ct);
        return Difference<PersonRow>.Of(file.Persons, known, row => row.Id, (row, there) => row.Name == there.Name ? null : row);
    }

    /// <summary>The file says all the specialities an expert has: what it leaves out he has no longer.</summary>
    private static async Task<Difference<ExpertRow>> OfExperts(
        BiddingContext db, RegistryFile file, List<ExpertSpecialityRow> learned, List<ExpertSpecialityRow> dropped, CancellationToken ct)
    {
        var ids = file.Experts.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var known = await db.Experts.AsNoTracking().Include(row => row.Specialities)
            .Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, ct);
        var difference = Difference<ExpertRow>.Of(file.Experts, known, row => row.Id, (row, there) =>
        {
            row.PersonId ??= there.PersonId; // a file that does not say who he is must not make the registry forget it
            var (more, less) = (Without(row.Specialities, there.Specialities), Without(there.Specialities, row.Specialities));
            learned.AddRange(more);
            dropped.AddRange(less);
            var same = (row.Name, row.Unit, row.Title, row.SiteId, row.PersonId) == (there.Name, there.Unit, there.Title, there.SiteId, there.PersonId);
            return same && more.Count + less.Count == 0 ? null : row;
        });
        learned.AddRange(difference.Added.SelectMany(row => row.Specialities));
        return difference;
    }

    private static List<ExpertSpecialityRow> Without(List<ExpertSpecialityRow> these, List<ExpertSpecialityRow> those) =>
        [.. these.Where(one => those.All(other => other.Speciality != one.Speciality))];

    /// <summary>Who, what, whom, since when and by whose word make a relation; when it ended is what may become known later.</summary>
    private static async Task<Difference<RelationRow>> OfRelations(BiddingContext db, RegistryFile file, Dictionary<long, DateOnly?> ends, CancellationToken ct)
    {
        var ids = file.Relations.Select(row => row.FromId).ToHashSet(StringComparer.Ordinal);
        var known = (await db.Relations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.FromId)).OrderBy(row => row.Id).ToListAsync(ct))
            .DistinctBy(Key).ToDictionary(Key);
        return Difference<RelationRow>.Of(file.Relations, known, Key, (row, there) =>
        {
            if (row.Until == there.Until)
            {
                return null;
            }

            ends[there.Id] = there.Until;
            return new() { Id = there.Id, FromId = row.FromId, Kind = row.Kind, ToId = row.ToId, Since = row.Since, Until = row.Until, Source = row.Source };
        });

        static (string, Domain.Conflicts.RelationKind, string, DateOnly?, Domain.Conflicts.RelationSource) Key(RelationRow row) =>
            (row.FromId, row.Kind, row.ToId, row.Since, row.Source);
    }

    private static async Task<Difference<PunishmentRow>> OfPunishments(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var ids = file.Punishments.Select(row => row.ExpertId).ToHashSet(StringComparer.Ordinal);
        var known = await db.Punishments.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.ExpertId)).ToDictionaryAsync(row => (row.ExpertId, row.Decision), ct);
        return Difference<PunishmentRow>.Of(file.Punishments, known, row => (row.ExpertId, row.Decision), (row, there) => row.On == there.On ? null : row);
    }

    private static async Task<Difference<ServiceRow>> OfServices(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var ids = file.Services.Select(row => row.ExpertId).ToHashSet(StringComparer.Ordinal);
        var known = await db.Services.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.ExpertId)).ToDictionaryAsync(row => (row.ExpertId, row.LotId), ct);
        var lots = file.Services.Select(row => row.LotId).ToHashSet(StringComparer.Ordinal);
        var own = (await db.Lots.Where(row => EF.Parameter(lots).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

        // Of a panel that sat here the record knows better than any file: what PanelHistory wrote stands.
        return Difference<ServiceRow>.Of(
            file.Services, known, row => (row.ExpertId, row.LotId),
            (row, there) => own.Contains(row.LotId) || (row.AgencyId, row.On) == (there.AgencyId, there.On) ? null : row);
    }
}
