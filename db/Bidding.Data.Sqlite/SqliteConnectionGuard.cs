using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bidding.Data.Sqlite;

/// <summary>Pragmas belong to a connection, not to the file, so each connection is set and read back when it opens;
/// one that does not hold what was promised is not used.</summary>
public sealed class SqliteConnectionGuard(TimeSpan lockWait) : DbConnectionInterceptor
{
    /// <summary>Earlier versions can lose a commit when the WAL is reset.</summary>
    private static readonly Version Oldest = new(3, 51, 3);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Assert(connection, lockWait);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Assert(connection, lockWait);
        return Task.CompletedTask;
    }

    public static void Assert(DbConnection connection, TimeSpan lockWait)
    {
        var version = ((SqliteConnection)connection).ServerVersion;
        if (Version.Parse(version) < Oldest)
        {
            throw new InvalidOperationException($"SQLite {version} is older than {Oldest}.");
        }

        var wait = (long)lockWait.TotalMilliseconds;
        Hold(connection, "busy_timeout", $"{wait}", wait);
        Hold(connection, "journal_mode", "WAL", "wal");
        Hold(connection, "synchronous", "FULL", 2L);
        Hold(connection, "foreign_keys", "ON", 1L);
        Hold(connection, "recursive_triggers", "ON", 1L);
        // A checkpoint stalls the commits behind it: four times rarer than the default, and pages written often go once.
        Hold(connection, "wal_autocheckpoint", "4000", 4000L);
    }

    private static void Hold(DbConnection connection, string pragma, string value, object expected)
    {
        if (expected.Equals(Scalar(connection, $"PRAGMA {pragma}")))
        {
            return;
        }

        Scalar(connection, $"PRAGMA {pragma} = {value}");
        if (Scalar(connection, $"PRAGMA {pragma}") is var actual && !expected.Equals(actual))
        {
            throw new InvalidOperationException($"SQLite did not accept {pragma} = {value}: it says '{actual}'.");
        }
    }

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
