using System.Collections.Immutable;
using System.Text;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Web.Tenders.Import;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Registers;

/// <summary>An expert as the list shows him.</summary>
public sealed record ExpertLine(string Id, string Name, string Unit, string Title, string Site, ImmutableArray<string> Specialities);

/// <param name="Next">The id after which the next page begins; null on the last one.</param>
public sealed record ExpertList(ImmutableArray<ExpertLine> Lines, string? Next);

public sealed record Punished(string Decision, DateOnly On);

public sealed record Sat(string Lot, string Agency, DateOnly On);

/// <summary>Everything the registry holds about one expert. What is cut off at <see cref="RegistryBook.MostOfAKind"/> is said by the page.</summary>
/// <param name="Own">Relations of his.</param>
/// <param name="Further">Relations of those he has a relation to, without the colleagues at a common employer.</param>
public sealed record ExpertFile(
    ExpertLine Line, string? Person, ImmutableArray<Relation> Own, ImmutableArray<Relation> Further,
    ImmutableArray<Punished> Punishments, ImmutableArray<Sat> Panels, IReadOnlyDictionary<string, string> Names);

public sealed record ImportLine(int Number, DateTimeOffset At, string By, string FileName, string Sha256, string Source, DateOnly AsOf, RegistryCounts Counts);

/// <summary>
/// Looks things up in the registry for those who have to judge of it. A hundred thousand experts are never read: people are
/// found by the beginning of an id or a name, through an index, one page after the other.
/// </summary>
public sealed class RegistryBook(IDbContextFactory<BiddingContext> contexts)
{
    public const int PageSize = 50;
    public const int MostOfAKind = 200;
    public const int LongestWords = 64;
    private const int LastImports = 10;

    /// <param name="words">The beginning of an id or of a name; none lists everybody by id.</param>
    /// <param name="after">The id of the last expert on the page before.</param>
    public async Task<ExpertList> Find(string? words, string? after, CancellationToken ct)
    {
        var wanted = (words ?? "").Trim();
        if (wanted.Length > LongestWords)
        {
            return new([], null);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await IsId(db, wanted, ct) ? ById(db, wanted, after) : await ByName(db, wanted, after, ct);
        var rows = await found.Include(row => row.Specialities).AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
        var sites = await Sites(db, ct);
        return new([.. rows.Take(PageSize).Select(row => Line(row, sites))], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    public async Task<int> Count(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Experts.CountAsync(ct);
    }

    public async Task<ExpertFile?> Of(string id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Experts.AsNoTracking().Include(row => row.Specialities).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } expert)
        {
            return null;
        }

        var self = expert.PersonId ?? expert.Id;
        var own = await Own(db, self, ct);
        var further = await Further(db, self, own, ct);
        var punishments = await db.Punishments.AsNoTracking().Where(row => row.ExpertId == id).OrderByDescending(row => row.On).Take(MostOfAKind).ToListAsync(ct);
        var panels = await db.Services.AsNoTracking().Where(row => row.ExpertId == id).OrderByDescending(row => row.On).ThenBy(row => row.LotId).Take(MostOfAKind).ToListAsync(ct);
        HashSet<string> ids = [self, .. own.Concat(further).SelectMany(relation => new[] { relation.From, relation.To }), .. panels.Select(row => row.AgencyId)];
        return new(
            Line(expert, await Sites(db, ct)), expert.PersonId, own, further,
            [.. punishments.Select(row => new Punished(row.Decision, row.On))], [.. panels.Select(row => new Sat(row.LotId, row.AgencyId, row.On))],
            await RegistryNames.Of(db, ids, ct));
    }

    /// <summary>The last imports, or one of them.</summary>
    public async Task<ImmutableArray<ImportLine>> Imports(int? number, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.RegistryImports.AsNoTracking().Where(row => number == null || row.Number == number).OrderByDescending(row => row.Number).Take(LastImports)
            .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new { row, user.DisplayName }).ToListAsync(ct);
        return
        [
            .. from entry in rows
               orderby entry.row.Number descending
               let row = entry.row
               select new ImportLine(row.Number, row.At, entry.DisplayName, row.FileName, row.Sha256, row.Source, row.AsOf, RegistryCounts.Read(row.Counts)),
        ];
    }

    // The database compares, in the order of its index: a query knows no other form of Compare.
#pragma warning disable CA1309
    private static async Task<bool> IsId(BiddingContext db, string wanted, CancellationToken ct)
    {
        var end = End(wanted);
        return wanted.Length == 0
            || (Place.IsCode(wanted) && await db.Experts.AnyAsync(row => string.Compare(row.Id, wanted) >= 0 && string.Compare(row.Id, end) < 0, ct));
    }

    public static IQueryable<ExpertRow> ById(BiddingContext db, string wanted, string? after)
    {
        var rest = string.CompareOrdinal(after, wanted) >= 0
            ? db.Experts.Where(row => string.Compare(row.Id, after) > 0)
            : db.Experts.Where(row => string.Compare(row.Id, wanted) >= 0);
        return End(wanted) is { Length: > 0 } end ? rest.Where(row => string.Compare(row.Id, end) < 0).OrderBy(row => row.Id) : rest.OrderBy(row => row.Id);
    }

    public static async Task<IQueryable<ExpertRow>> ByName(BiddingContext db, string wanted, string? after, CancellationToken ct)
    {
        var end = End(wanted);
        var before = after is null ? null : await db.Experts.Where(row => row.Id == after).Select(row => row.Name).SingleOrDefaultAsync(ct);
        var (name, last) = string.CompareOrdinal(before, wanted) >= 0 ? (before!, after!) : (wanted, "");
        return db.Experts
            .Where(row => string.Compare(row.Name, name) >= 0 && string.Compare(row.Name, end) < 0 && (row.Name != name || string.Compare(row.Id, last) > 0))
            .OrderBy(row => row.Name).ThenBy(row => row.Id);
    }

#pragma warning restore CA1309

    /// <summary>The first text behind all that begin with this one; empty where there is none.</summary>
    private static string End(string beginning)
    {
        if (beginning.Length == 0 || !Rune.TryGetRuneAt(beginning, beginning.Length - (char.IsLowSurrogate(beginning[^1]) && beginning.Length > 1 ? 2 : 1), out var last))
        {
            return "";
        }

        var next = last.Value + 1;
        return beginning[..^last.Utf16SequenceLength] + (Rune.IsValid(next) ? new Rune(next).ToString() : "\uE000");
    }

    private static async Task<ImmutableArray<Relation>> Own(BiddingContext db, string self, CancellationToken ct)
    {
        var rows = await db.Relations.AsNoTracking().Where(row => row.FromId == self).OrderBy(row => row.Id).Take(MostOfAKind)
            .Concat(db.Relations.AsNoTracking().Where(row => row.ToId == self).OrderBy(row => row.Id).Take(MostOfAKind)).ToListAsync(ct);
        return [.. rows.DistinctBy(row => row.Id).Take(MostOfAKind).Select(Read)];
    }

    private static async Task<ImmutableArray<Relation>> Further(BiddingContext db, string self, ImmutableArray<Relation> own, CancellationToken ct)
    {
        var around = own.SelectMany(relation => new[] { relation.From, relation.To }).Where(end => end != self).ToHashSet(StringComparer.Ordinal);
        var rows = await db.Relations.AsNoTracking().Where(row => EF.Parameter(around).Contains(row.FromId) && row.ToId != self).OrderBy(row => row.Id).Take(MostOfAKind)
            .Concat(db.Relations.AsNoTracking().Where(row => EF.Parameter(around).Contains(row.ToId) && row.FromId != self && row.Kind != RelationKind.Employed)
                .OrderBy(row => row.Id).Take(MostOfAKind))
            .ToListAsync(ct);
        return [.. rows.DistinctBy(row => row.Id).Take(MostOfAKind).Select(Read)];
    }

    private static Relation Read(RelationRow row) => new(row.FromId, row.Kind, row.ToId, row.Since, row.Until, row.Source);

    private static Task<Dictionary<string, string>> Sites(BiddingContext db, CancellationToken ct) => db.Sites.ToDictionaryAsync(row => row.Id, row => row.Name, ct);

    private static ExpertLine Line(ExpertRow row, Dictionary<string, string> sites) => new(
        row.Id, row.Name, row.Unit, row.Title, sites.GetValueOrDefault(row.SiteId, row.SiteId),
        [.. row.Specialities.Select(his => his.Speciality).Order(StringComparer.Ordinal)]);
}
