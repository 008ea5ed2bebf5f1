using Bidding.Data.Sqlite;
using Bidding.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

    /// <summary>From when an expert had one speciality and no more.</summary>
    [Fact]
    public async Task AnExpertKeepsHisSpecialityWhenHeMayHaveSeveral()
    {
        await using var services = new ServiceCollection().AddBiddingData(_database.Dialect()).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        using (_database.Dialect().OpenForWriting())
        {
            await context.GetService<IMigrator>().MigrateAsync("SignedForms");
        }

        using (var before = _database.Stranger())
        {
            before.Execute(
                "INSERT INTO Sites (Id, Name, City) VALUES ('dongying', '东营', '东营市');"
                + "INSERT INTO Experts (Id, Name, Unit, Speciality, Title, SiteId) VALUES ('zhang', '张', '一院', '给排水', '高级工程师', 'dongying'), ('li', '李', '二院', '', '工程师', 'dongying');"
                + "INSERT INTO Users (Id, UserName, DisplayName, Role, ExpertId, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('zhang', 'zhang', '张', 'member', 'zhang', 0, 0, 0, 0, 0)");
        }

        await using var after = await _database.OpenContext();

        var experts = await after.Experts.Include(row => row.Specialities).OrderBy(row => row.Id).ToListAsync();
        Assert.Equal(["给排水"], experts.Single(row => row.Id == "zhang").Specialities.Select(his => his.Speciality));
        Assert.Equal(("李", "二院", "工程师", 0), (experts[0].Name, experts[0].Unit, experts[0].Title, experts[0].Specialities.Count));
        Assert.Equal("zhang", (await after.Users.SingleAsync()).ExpertId);
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
