using System.Collections.Immutable;
using System.Globalization;
using Bidding.Data;
using Bidding.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Registers;

/// <summary>One relation whose last day an import has changed: which one, by whose file, from what to what.</summary>
/// <param name="Relation">As it is now; later imports may have changed it again.</param>
/// <param name="By">Who sent the file in; <paramref name="Source"/> handed it over.</param>
/// <param name="Before">Absent: no last day was on record.</param>
public sealed record RelationChangeLine(int Import, DateTimeOffset At, string By, string Source, Relation Relation, DateOnly? Before, DateOnly? After)
{
    public bool IsShorter => (After ?? DateOnly.MaxValue) < (Before ?? DateOnly.MaxValue);
}

/// <param name="Next">The mark after which the next page begins; null on the last one.</param>
public sealed record RelationChangeList(ImmutableArray<RelationChangeLine> Lines, string? Next, IReadOnlyDictionary<string, string> Names)
{
    public static RelationChangeList Empty { get; } = new([], null, ImmutableDictionary<string, string>.Empty);
}

/// <summary>What imports did to relations on record. A draw prompts with those of late that touch its lot; here stand all of them.</summary>
public sealed class RelationChangeBook(IDbContextFactory<BiddingContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>The newest first, a file's changes in the order of the relations.</summary>
    /// <param name="after">The mark of the page before; what is none begins at the newest.</param>
    public async Task<RelationChangeList> Newest(string? after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (import, relation) = Mark(after);
        var found = from change in db.RelationChanges.AsNoTracking()
                    where change.Import < import || (change.Import == import && change.RelationId > relation)
                    join of in db.Relations on change.RelationId equals of.Id
                    join file in db.RegistryImports on change.Import equals file.Number
                    join user in db.Users on file.UserId equals user.Id
                    orderby change.Import descending, change.RelationId
                    select new { change, of, file.At, file.Source, user.DisplayName };
        var rows = await found.Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).ToList();
        HashSet<string> ids = [.. page.SelectMany(row => new[] { row.of.FromId, row.of.ToId })];
        return new(
            [
                .. page.Select(row => new RelationChangeLine(
                    row.change.Import, row.At, row.DisplayName, row.Source,
                    new(row.of.FromId, row.of.Kind, row.of.ToId, row.of.Since, row.of.Until, row.of.Source), row.change.UntilBefore, row.change.UntilAfter)),
            ],
            rows.Count > PageSize ? $"{page[^1].change.Import}-{page[^1].change.RelationId}" : null,
            await RegistryNames.Of(db, ids, ct));
    }

    private static (int Import, long Relation) Mark(string? text) =>
        text?.Split('-') is [var import, var relation]
        && int.TryParse(import, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(relation, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (number, id)
            : (int.MaxValue, long.MaxValue);
}
