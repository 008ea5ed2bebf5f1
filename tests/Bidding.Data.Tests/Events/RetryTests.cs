using Bidding.Data.Events;
using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class RetryOnSqlite() : RetryTests(new SqliteDatabase());

public sealed class RetryOnSqlServer() : RetryTests(new SqlServerDatabase());

public abstract class RetryTests(TestDatabase database) : IDisposable
{
    private static readonly CommandKey Seal = Key("zhang", 1, "seal");

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task ARetriedCommandIsAnsweredAsTheFirstTimeAndDoneOnce()
    {
        var store = await database.OpenStore();
        await store.Append(Lot.After(0, "a").As(Seal, "first"));

        Assert.Equal(new AppendOutcome.AlreadyAnswered("first"), await store.Append(Lot.After(0, "a").As(Seal, "second")));
        Assert.Equal(new AppendOutcome.AlreadyAnswered("first"), await store.Append(Lot.After(1, "a").As(Seal, "second")));
        Assert.Equal(new AppendOutcome.AlreadyAnswered("first"), await store.AnswerTo(Lot, Seal, default));
        Assert.Single(await store.Read(Lot, 0, default));
    }

    [DatabaseFact]
    public async Task TheSameIdWithAnotherContentIsRefused()
    {
        var store = await database.OpenStore();
        await store.Append(Lot.After(0, "a").As(Seal, "first"));
        var other = Key("zhang", 1, "another content");

        Assert.Equal(new AppendOutcome.CommandIdReused(), await store.Append(Lot.After(1, "b").As(other, "second")));
        Assert.Equal(new AppendOutcome.CommandIdReused(), await store.AnswerTo(Lot, other, default));
        Assert.Single(await store.Read(Lot, 0, default));
    }

    [DatabaseFact]
    public async Task NobodyIsServedTheAnswerOfAnotherCallerOrProcedure()
    {
        var store = await database.OpenStore();
        await store.Append(Lot.After(0, "a").As(Seal, "for zhang"));

        Assert.Null(await store.AnswerTo(Lot, Seal with { Caller = "li" }, default));
        Assert.Null(await store.AnswerTo("evaluation:DY-2", Seal, default));
        Assert.Equal(
            new AppendOutcome.Committed(2), await store.Append(Lot.After(1, "b").As(Seal with { Caller = "li" }, "for li")));
    }

    [DatabaseFact]
    public async Task ARefusalIsAnAnswerWithoutFacts()
    {
        var store = await database.OpenStore();
        await store.Append(Lot.After(0, "a"));

        Assert.Equal(new AppendOutcome.Committed(1), await store.Append(Lot.After(1).As(Seal, "refused")));
        Assert.Equal(new AppendOutcome.AlreadyAnswered("refused"), await store.Append(Lot.After(1, "b").As(Seal, "done")));
    }

    [DatabaseFact]
    public async Task OfImpatientRetriesInFlightTogetherExactlyOneIsDone()
    {
        var store = await database.OpenStore();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => store.Append(Lot.After(0, "a").As(Seal, $"answer {i}"))));

        Assert.Single(outcomes.OfType<AppendOutcome.Committed>());
        Assert.Single(outcomes.OfType<AppendOutcome.AlreadyAnswered>().Distinct());
        Assert.Equal(49, outcomes.OfType<AppendOutcome.AlreadyAnswered>().Count());
        Assert.Single(await store.Read(Lot, 0, default));
    }
}
