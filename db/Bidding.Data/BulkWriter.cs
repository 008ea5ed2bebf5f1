using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bidding.Data;

/// <summary>
/// Many rows past the change tracker, one prepared statement a table. SQLite has one writer: while a file of a registry is
/// being written no fact can be, so it must be over before a room notices. Columns and conversions are those of the model.
/// </summary>
public sealed class BulkWriter : IAsyncDisposable
{
    private readonly BiddingContext db;
    private readonly Dialect dialect;
    private readonly ISqlGenerationHelper _sql;

    private BulkWriter(BiddingContext db, Dialect dialect)
    {
        (this.db, this.dialect) = (db, dialect);
        _sql = db.GetService<ISqlGenerationHelper>();
    }

    /// <summary>Outside a transaction; the connection stays open, and told, until this is disposed of.</summary>
    public static async Task<BulkWriter> On(BiddingContext db, Dialect dialect, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var writer = new BulkWriter(db, dialect);
        await writer.Tell(dialect.ManyRows?.Before, ct);
        return writer;
    }

    public async ValueTask DisposeAsync()
    {
        await Tell(dialect.ManyRows?.After, CancellationToken.None);
        await db.Database.CloseConnectionAsync();
    }

    public Task Insert<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var columns = Columns<T>(key: true, rest: true).Where(column => !IsCounted(column)).ToList();
        return Run(
            $"INSERT INTO {Table<T>()} ({string.Join(", ", columns.Select(Name))}) VALUES ({string.Join(", ", columns.Select((_, index) => Place(index)))})",
            columns, rows, ct);
    }

    public Task Update<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var (rest, key) = (Columns<T>(key: false, rest: true), Columns<T>(key: true, rest: false));
        var set = rest.Select((column, index) => $"{Name(column)} = {Place(index)}");
        return Run($"UPDATE {Table<T>()} SET {string.Join(", ", set)} WHERE {Where(key, rest.Count)}", [.. rest, .. key], rows, ct);
    }

    public Task Delete<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var key = Columns<T>(key: true, rest: false);
        return Run($"DELETE FROM {Table<T>()} WHERE {Where(key, 0)}", key, rows, ct);
    }

    private async Task Run<T>(string statement, List<IProperty> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = columns.Select((column, index) => Bind(command, column, index)).ToArray();
        foreach (var row in rows)
        {
            foreach (var set in values)
            {
                set(row!);
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private Task Tell(string? statement, CancellationToken ct) => statement is null ? Task.CompletedTask : db.Database.ExecuteSqlRawAsync(statement, ct);

    /// <returns>Puts a row's value of this column into its parameter.</returns>
    private static Action<object> Bind(DbCommand command, IProperty column, int index)
    {
        var mapping = column.GetRelationalTypeMapping();
        var parameter = mapping.CreateParameter(command, Place(index), value: null, nullable: true);
        command.Parameters.Add(parameter);
        var getter = column.GetGetter();
        return row =>
        {
            var value = getter.GetClrValue(row);
            parameter.Value = (value is null || mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        };
    }

    private List<IProperty> Columns<T>(bool key, bool rest) =>
        [.. db.Model.FindEntityType(typeof(T))!.GetProperties().Where(column => column.IsPrimaryKey() ? key : rest)];

    /// <summary>The database gives the number.</summary>
    private static bool IsCounted(IProperty column) => column.IsPrimaryKey() && column.ValueGenerated == ValueGenerated.OnAdd;

    private string Table<T>() => _sql.DelimitIdentifier(db.Model.FindEntityType(typeof(T))!.GetTableName()!);

    private string Where(List<IProperty> key, int from) => string.Join(" AND ", key.Select((column, index) => $"{Name(column)} = {Place(from + index)}"));

    private string Name(IProperty column) => _sql.DelimitIdentifier(column.GetColumnName());

    private static string Place(int index) => $"@p{index}";
}
