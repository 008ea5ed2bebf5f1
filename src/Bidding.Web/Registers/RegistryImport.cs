using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Rules;
using Bidding.Web.Tenders.Import;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Registers;

/// <summary>
/// Takes a whole file into the registry, or nothing. What differs is found out beforehand; the transaction only writes, for
/// while it lasts SQLite takes no fact from any room.
/// </summary>
public sealed class RegistryImport(IDbContextFactory<BiddingContext> contexts, Dialect dialect, TimeProvider clock)
{
    /// <summary>
    /// While rows are written every room waits: ten to eighteen microseconds a row on a busy machine of two processors, and an append
    /// gives up after two seconds (decision 0026).
    /// </summary>
    public const int MostWritten = 60_000;

    private const int Tries = 3;
    private static readonly Mistake Overtaken = new("(root)", "", "同时有另一份文件正在导入, 请再导入一次", "another file is being imported; please send it again");

    /// <returns>The number of the import, or the mistakes for which nothing was stored.</returns>
    public async Task<(int? Number, IReadOnlyList<Mistake> Mistakes)> Store(byte[] json, string fileName, string account, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sites = (await db.Sites.Select(row => row.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var (file, mistakes) = RegistryReader.Read(json, sites, DueDates.Day(clock.GetUtcNow()));
        if (file is null)
        {
            return (null, mistakes);
        }

        if (await Unknown(db, file, ct) is { Count: > 0 } unknown)
        {
            return (null, unknown);
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var last = await Last(db, ct);
            var changes = await RegistryChanges.Between(db, file, ct);
            if (changes.Written > MostWritten)
            {
                return (null, [TooMany(changes.Written)]);
            }

            RegistryImportRow row = new()
            {
                Number = last + 1, At = clock.GetUtcNow(), UserId = account, FileName = fileName, Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)),
                Source = file.Source, AsOf = file.AsOf, Counts = changes.Counts.Write(),
            };
            if (await Write(db, row, changes, ct))
            {
                return (row.Number, []);
            }
        }

        return (null, [Overtaken]);
    }

    /// <returns>False where another import came between reading and writing: then what differs has to be found out anew.</returns>
    private async Task<bool> Write(BiddingContext db, RegistryImportRow row, RegistryChanges changes, CancellationToken ct)
    {
        await using var rows = await BulkWriter.On(db, dialect, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Last(db, ct) != row.Number - 1)
        {
            return false;
        }

        await rows.Insert([row], ct);
        await changes.Write(rows, row.Number, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static async Task<int> Last(BiddingContext db, CancellationToken ct) => await db.RegistryImports.MaxAsync(row => (int?)row.Number, ct) ?? 0;

    /// <summary>Whom a row of the file means must be listed in it, or known already.</summary>
    private static async Task<List<Mistake>> Unknown(BiddingContext db, RegistryFile file, CancellationToken ct)
    {
        var experts = file.Punishments.Select(row => row.ExpertId).Concat(file.Services.Select(row => row.ExpertId)).ToHashSet(StringComparer.Ordinal);
        experts.ExceptWith(file.Experts.Select(row => row.Id));
        experts.ExceptWith(await db.Experts.Where(row => EF.Parameter(experts).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct));
        var persons = file.Experts.Select(row => row.PersonId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        persons.ExceptWith(file.Persons.Select(row => row.Id));
        persons.ExceptWith(await db.Persons.Where(row => EF.Parameter(persons).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct));
        return
        [
            .. from entry in file.Experts.Index()
               where entry.Item.PersonId is { } person && persons.Contains(person)
               select new Mistake($"experts[{entry.Index}].person", entry.Item.PersonId!, "没有这位人员: 须先在 persons 中列出", "there is no such person: list him among the persons"),
            .. from entry in file.Punishments.Index()
               where experts.Contains(entry.Item.ExpertId)
               select NoExpert($"punishments[{entry.Index}].expert", entry.Item.ExpertId),
            .. from entry in file.Services.Index()
               where experts.Contains(entry.Item.ExpertId)
               select NoExpert($"services[{entry.Index}].expert", entry.Item.ExpertId),
        ];
    }

    private static Mistake TooMany(int written) => new(
        "(root)", $"{written}",
        $"这份文件要新增或变更的行多于 {MostWritten} (每个专业算一行): 请分成几份导入, 否则正在评审的评标室会等待太久",
        $"it adds or changes more than {MostWritten} rows, each speciality counted: please send it in several files, or the rooms would wait too long");

    private static Mistake NoExpert(string path, string id) => new(path, id, "没有这位专家", "there is no such expert");
}
