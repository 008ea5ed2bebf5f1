using Bidding.Data.Tests.Databases;

namespace Bidding.Data.Tests.Durability;

public sealed class DurabilityTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [StraceFact]
    public async Task TheFlushOfTheWriteAheadLogPrecedesEveryAcknowledgement()
    {
        await Migrated();
        var trace = Path.Combine(_database.Folder, "trace");

        var said = Strace.Host(_database.Folder, 6, "-f", "-y", "-e", "trace=pwrite64,fsync,fdatasync,write", "-o", trace);

        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"ack {i}"), said);
        var witness = SyncWitness.Of(File.ReadLines(trace));
        Assert.Equal(6, witness.Acknowledged);
        Assert.Empty(witness.AcknowledgedUnsynced);
        Assert.True(witness.Syncs >= 6, $"{witness.Syncs} flushes for 6 acknowledgements");
    }

    [StraceFact]
    public async Task AfterAFlushThatFailedNothingMoreIsAcknowledgedAndWhatWasAcknowledgedIsThere()
    {
        await Migrated();

        var said = Strace.Host(
            _database.Folder, 6, "-f", "-P", _database.File + "-wal", "-e", "trace=fsync,fdatasync",
            "-e", "inject=fsync,fdatasync:error=EIO:when=4+", "-o", "/dev/null");

        var acknowledged = said.TakeWhile(line => line.StartsWith("ack", StringComparison.Ordinal)).Count();
        Assert.InRange(acknowledged, 1, 5);
        Assert.All(said.Skip(acknowledged), line => Assert.Equal("refused io", line));
        Assert.Equal(6, said.Length);
        var facts = await (await _database.OpenStore()).Read(Facts.Lot, 0, default);
        Assert.InRange(facts.Count, acknowledged, acknowledged + 1);
    }

    [Fact]
    public void TheWitnessSeesAnAcknowledgementThatCameTooEarly()
    {
        string[] trace =
        [
            """7 pwrite64(9</d/bidding.db-wal>, "x", 1, 0) = 1""",
            "7 fdatasync(9</d/bidding.db-wal> <unfinished ...>",
            """8 write(1<pipe:[1]>, "ack 1\n", 6) = 6""",
            "7 <... fdatasync resumed>) = 0",
            """8 write(1<pipe:[1]>, "ack 2\n", 6) = 6""",
        ];

        var witness = SyncWitness.Of(trace);

        Assert.Equal([trace[2]], witness.AcknowledgedUnsynced);
        Assert.Equal((2, 1), (witness.Acknowledged, witness.Syncs));
    }

    private async Task Migrated()
    {
        await _database.Open();
        _database.CloseAll();
    }
}
