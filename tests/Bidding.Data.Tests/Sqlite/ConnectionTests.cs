using System.Data.Common;
using Bidding.Data.Sqlite;
using Bidding.Data.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Tests.Sqlite;

public sealed class ConnectionTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task TheWritersConnectionHoldsWhatWasPromised()
    {
        await _database.Open();

        using var connection = _database.Dialect().OpenForWriting();

        AssertPromised(connection);
    }

    [Fact]
    public async Task EveryOpenSetsThePragmasAgainEvenOnAPooledConnectionSomebodyWeakened()
    {
        await using var context = await _database.OpenContext();
        await context.Database.OpenConnectionAsync();
        ((SqliteConnection)context.Database.GetDbConnection()).Execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
        await context.Database.CloseConnectionAsync();

        await using var next = await _database.OpenContext();
        await next.Database.OpenConnectionAsync();

        AssertPromised(next.Database.GetDbConnection());
    }

    [Fact]
    public void AConnectionThatCannotHoldThePromiseIsNotUsed()
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();

        var refused = Assert.Throws<InvalidOperationException>(() => SqliteConnectionGuard.Assert(memory, TimeSpan.FromSeconds(2)));

        Assert.Equal("SQLite did not accept journal_mode = WAL: it says 'memory'.", refused.Message);
    }

    private static void AssertPromised(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        Assert.True(Version.Parse(sqlite.ServerVersion) >= new Version(3, 51, 3), sqlite.ServerVersion);
        Assert.Equal("wal", sqlite.Value("PRAGMA journal_mode"));
        Assert.Equal(2L, sqlite.Value("PRAGMA synchronous"));
        Assert.Equal(200L, sqlite.Value("PRAGMA busy_timeout"));
        Assert.Equal(1L, sqlite.Value("PRAGMA foreign_keys"));
        Assert.Equal(1L, sqlite.Value("PRAGMA recursive_triggers"));
        Assert.Equal(4000L, sqlite.Value("PRAGMA wal_autocheckpoint"));
    }
}
