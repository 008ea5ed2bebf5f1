using Bidding.Data.Sqlite;
using Bidding.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task AProcessKilledWhileMigratingDoesNotStopTheNextStart()
    {
        using (var killed = _database.Stranger())
        {
            killed.Execute(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL);"
                + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-24 02:50:18')");
        }

        await using var context = await _database.OpenContext();

        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task SeveralStartsAtOnceMigrateOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _database.Open())));

        using var stranger = _database.Stranger();
        var written = typeof(SqliteDialect).Assembly.GetTypes().LongCount(type => type.IsSubclassOf(typeof(Migration)));
        Assert.Equal(written, stranger.Value("SELECT COUNT(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task WithoutTheRightToMigrateAnOutdatedSchemaStopsTheStart()
    {
        var frozen = _database.Settings with { Migrate = false };

        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => _database.Open(new SqliteDialect(frozen)));
        Assert.EndsWith("_Initial, and Database:Migrate is false.", stopped.Message, StringComparison.Ordinal);

        await _database.Open();
        await _database.Open(new SqliteDialect(frozen));
    }

    [Fact]
    public async Task TheGuardsOfAMigratedDatabaseAreThoseOfTheGuardsFile()
    {
        await _database.Open();
        using var stranger = _database.Stranger();

        var installed = (string)stranger.Value("SELECT group_concat(sql || ';', char(10) || char(10) ORDER BY rowid) FROM sqlite_master WHERE type = 'trigger'")!;

        Assert.Equal(installed, string.Join("\n\n", SqlFiles.Guards("sqlite").Split("\n\n").Where(text => text.StartsWith("CREATE", StringComparison.Ordinal))));
    }
}
