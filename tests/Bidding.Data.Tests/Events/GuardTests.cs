using Bidding.Data.Tests.Databases;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class GuardTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("UPDATE Events SET Body = x'00'")]
    [InlineData("UPDATE OR REPLACE Events SET Version = 1 WHERE Version = 2")]
    [InlineData("DELETE FROM Events")]
    [InlineData("DELETE FROM Events WHERE Version = 2")]
    [InlineData("INSERT OR REPLACE INTO Events VALUES ('evaluation:DY-1', 1, 't', 1, 'a', x'00', zeroblob(32))")]
    [InlineData("REPLACE INTO Events VALUES ('evaluation:DY-1', 2, 't', 1, 'a', x'00', zeroblob(32))")]
    [InlineData("INSERT OR IGNORE INTO Events VALUES ('evaluation:DY-1', 1, 't', 1, 'a', x'00', zeroblob(32))")]
    [InlineData("INSERT INTO Events VALUES ('evaluation:DY-1', 1, 't', 1, 'a', x'00', zeroblob(32)) ON CONFLICT DO UPDATE SET Body = x'00'")]
    [InlineData("REPLACE INTO Events (rowid, Stream, Version, Type, AtUtcTicks, Actor, Body, Hash) VALUES (1, 'other', 1, 't', 1, 'a', x'00', zeroblob(32))")]
    [InlineData("INSERT INTO Events VALUES ('evaluation:DY-1', 9, 't', 1, 'a', x'00', zeroblob(32))")]
    [InlineData("INSERT INTO Events VALUES ('evaluation:DY-1', 3, 't', 1, 'a', x'00', x'00')")]
    [InlineData("UPDATE CommandAnswers SET Answer = 'x'")]
    [InlineData("DELETE FROM CommandAnswers")]
    [InlineData("INSERT OR REPLACE INTO CommandAnswers SELECT Stream, Caller, CommandId, Digest, 'x', Version FROM CommandAnswers")]
    [InlineData("REPLACE INTO CommandAnswers (rowid, Stream, Caller, CommandId, Digest, Answer, Version) VALUES (1, 's', 'c', 'i', zeroblob(32), 'x', 1)")]
    [InlineData("INSERT INTO CommandAnswers SELECT Stream, Caller, CommandId, Digest, 'x', Version FROM CommandAnswers WHERE true ON CONFLICT DO UPDATE SET Answer = 'x'")]
    public async Task EveryVerbThatWouldChangeARecordedFactIsRefusedOnAnyConnection(string verb)
    {
        var store = await _database.OpenStore();
        await store.Append(Lot.After(0, "a", "b").As(Key("zhang", 1, "seal"), "first"));
        using var stranger = _database.Stranger();
        var before = Contents(stranger);

        var refused = Assert.Throws<SqliteException>(() => stranger.Execute(verb));

        Assert.Equal(1811, refused.SqliteExtendedErrorCode);
        Assert.Equal(before, Contents(stranger));
    }

    [Fact]
    public async Task ForeignKeysHold()
    {
        await using var context = await _database.OpenContext();

        await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync(
            "INSERT INTO Seats (Id, SiteId, Label) VALUES ('A-03', 'nowhere', 'A-03')"));
    }

    [SqlServerFact]
    public async Task OnSqlServerTheLedgerRefusesEveryVerb()
    {
        using var server = new SqlServerDatabase();
        var store = await server.OpenStore();
        await store.Append(Lot.After(0, "a", "b").As(Key("zhang", 1, "seal"), "first"));
        await using var context = await server.OpenContext();
        string[] verbs =
        [
            "UPDATE Events SET Actor = 'x'", "DELETE FROM Events", "TRUNCATE TABLE Events",
            "UPDATE CommandAnswers SET Answer = 'x'", "DELETE FROM CommandAnswers",
        ];

        foreach (var verb in verbs)
        {
            await Assert.ThrowsAsync<SqlException>(() => context.Database.ExecuteSqlRawAsync(verb));
        }

        Assert.Equal(2, (await store.Read(Lot, 0, default)).Count);
    }

    private static string Contents(SqliteConnection stranger) =>
        $"{stranger.Value("SELECT group_concat(Stream || Version || Actor || hex(Body) || hex(Hash)) FROM Events")}"
        + $"{stranger.Value("SELECT group_concat(Stream || Caller || CommandId || Answer) FROM CommandAnswers")}";
}
