using System.Data.Common;
using Bidding.Data.Events;
using Bidding.Data.Sqlite;
using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Sqlite;

public sealed class UnavailableTests : IDisposable
{
    private static readonly CommandKey Seal = Key("zhang", 1, "seal");

    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task ALockedDatabaseAcknowledgesNothingSaysWhyAndServesAgainLater()
    {
        var store = await _database.OpenStore();
        await store.Append(Lot.After(0, "a"));
        using var stranger = _database.Stranger();
        stranger.Execute("BEGIN IMMEDIATE");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Append(Lot.After(1, "b").As(Seal, "{}")));
        Assert.Equal("locked", refused.Code);
        Assert.Single(await store.Read(Lot, 0, default));
        Assert.Null(store.Refusing);

        stranger.Execute("ROLLBACK");
        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(1, "b").As(Seal, "{}")));
    }

    [Fact]
    public async Task AFullDatabaseAcknowledgesNothingSaysWhyAndServesAgainLater()
    {
        var dialect = new Narrow(_database.Settings, pages: 200);
        var store = await _database.OpenStore(dialect);
        await store.Append(Lot.After(0, "a"));

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.Append(Lot.After(1, new string('x', 2_000_000)).As(Seal, "{}")));

        Assert.Equal("disk-full", refused.Code);
        Assert.Single(await store.Read(Lot, 0, default));
        Assert.Null(await store.AnswerTo(Lot, Seal, default));
        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(1, "small").As(Seal, "{}")));
    }

    [TmpfsFact]
    public async Task ADiskThatRunsFullKeepsEveryAcknowledgedFactAndNoOther()
    {
        using var disk = new Tmpfs(megabytes: 2);
        using var database = new SqliteDatabase(disk.Folder);
        var store = await database.OpenStore();
        long acknowledged = 0;

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            while (true)
            {
                await store.Append(Lot.After(acknowledged, $"{acknowledged} {new string('x', 20_000)}"));
                acknowledged++;
            }
        });

        Assert.Equal("disk-full", refused.Code);
        Assert.InRange(acknowledged, 1, 200);
        Assert.Equal(acknowledged, (await store.Read(Lot, 0, default)).Count);
        database.CloseAll();
        Assert.Equal(acknowledged, (await (await database.OpenStore()).Read(Lot, 0, default)).Count);
    }

    [Fact]
    public async Task AnOpenReaderDoesNotBlockTheWriterAndSeesItsOwnMoment()
    {
        var store = await _database.OpenStore();
        await store.Append(Lot.After(0, "a"));
        using var reader = _database.Stranger();
        reader.Execute("BEGIN");
        Assert.Equal(1L, reader.Value("SELECT COUNT(*) FROM Events"));

        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(1, "b")));

        Assert.Equal(1L, reader.Value("SELECT COUNT(*) FROM Events"));
        Assert.Equal(2, (await store.Read(Lot, 0, default)).Count);
    }

    [Fact]
    public async Task ACommitThatHappenedAlthoughItFailedIsAcknowledged()
    {
        var store = await _database.OpenStore(new Faulty(_database.Settings, StoreFailure.Unreachable, commits: true));

        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(0, "a", "b")));
        Assert.Equal(new AppendOutcome.Committed(3), await store.Append(Lot.After(2, "c").As(Seal, "first")));
        Assert.Equal(new AppendOutcome.AlreadyAnswered("first"), await store.AnswerTo(Lot, Seal, default));
    }

    [Fact]
    public async Task ACommitThatFailedAndDidNotHappenIsNotAcknowledged()
    {
        var store = await _database.OpenStore(new Faulty(_database.Settings, StoreFailure.Unreachable, commits: false));

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Append(Lot.After(0, "a").As(Seal, "{}")));

        Assert.Equal("unreachable", refused.Code);
        Assert.Empty(await store.Read(Lot, 0, default));
        Assert.Null(store.Refusing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AfterAnInputOutputErrorOnCommitTheStoreRefusesUntilItIsOpenedAnew(bool commits)
    {
        var faulty = new Faulty(_database.Settings, StoreFailure.Io, commits);
        var store = await _database.OpenStore(faulty);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Append(Lot.After(0, "a")));
        faulty.Heal();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Append("opening:1".After(0, "b")));
        Assert.Equal("io", refused.Code);
        Assert.Equal(UnavailableReason.Io, store.Refusing);

        _database.CloseAll();
        Assert.Equal(new AppendOutcome.Committed(1), await (await _database.OpenStore()).Append("opening:1".After(0, "b")));
    }

    private sealed class Narrow(DataSettings settings, int pages) : SqliteDialect(settings)
    {
        public override DbConnection OpenForWriting()
        {
            var connection = base.OpenForWriting();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {pages}";
            command.ExecuteNonQuery();
            return connection;
        }
    }

    /// <summary>A commit whose outcome the writer does not learn.</summary>
    private sealed class Faulty(DataSettings settings, StoreFailure failure, bool commits) : SqliteDialect(settings)
    {
        private bool _healed;

        public void Heal() => _healed = true;

        public override void Commit(DbTransaction transaction)
        {
            if (commits || _healed)
            {
                base.Commit(transaction);
            }

            if (!_healed)
            {
                throw new LostAnswer();
            }
        }

        public override StoreFailure Classify(Exception exception) =>
            exception is LostAnswer ? failure : base.Classify(exception);
    }

    private sealed class LostAnswer : Exception;
}
