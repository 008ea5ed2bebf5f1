using System.Text;
using Bidding.Data.Events;
using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class RacesOnSqlite() : RaceTests(new SqliteDatabase());

public sealed class RacesOnSqlServer() : RaceTests(new SqlServerDatabase());

public abstract class RaceTests(TestDatabase database) : IDisposable
{
    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task OfManyWhoExpectTheSameVersionExactlyOneWins()
    {
        var store = await database.OpenStore();

        for (var version = 0; version < 5; version++)
        {
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 40).Select(i => Task.Run(() => store.Append(Lot.After(version, $"{version}/{i}")))));

            Assert.Equal(new AppendOutcome.Committed(version + 1), Assert.Single(outcomes.OfType<AppendOutcome.Committed>()));
            Assert.All(
                outcomes.Where(outcome => outcome is not AppendOutcome.Committed),
                outcome => Assert.Equal(new AppendOutcome.Conflict(version + 1), outcome));
        }
    }

    [DatabaseFact]
    public async Task AConflictInABatchFailsItsOwnAppendOnly()
    {
        var store = await database.OpenStore();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            store.Append($"evaluation:{i}".After(i % 10 == 0 ? 7 : 0, "a", "b"))));

        Assert.Equal(20, outcomes.Count(outcome => outcome == new AppendOutcome.Conflict(0)));
        Assert.Equal(180, outcomes.Count(outcome => outcome == new AppendOutcome.Committed(2)));
        Assert.Equal(180, (await store.Streams(default)).Count);
    }

    [DatabaseFact]
    public async Task TwoNodesThatRaceLoseNothingAndDoubleNothing()
    {
        var nodes = new[] { await database.OpenStore(), await database.OpenStore() };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => Persist(nodes[writer % 2], writer))));

        var facts = await nodes[0].Read(Lot, 0, default);
        Assert.Equal(Enumerable.Range(1, 80).Select(version => (long)version), facts.Select(fact => fact.Version));
        Assert.Equal(80, facts.Select(fact => Encoding.UTF8.GetString(fact.Body)).Distinct().Count());
    }

    private static async Task Persist(IEventStore store, int writer)
    {
        long version = 0;
        for (var i = 0; i < 20; i++)
        {
            while (await store.Append(Lot.After(version, $"{writer}/{i}")) is AppendOutcome.Conflict conflict)
            {
                version = conflict.ActualVersion;
            }

            version++;
        }
    }
}
