using System.Text;
using Bidding.Data.Events;
using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class AppendOnSqlite() : AppendTests(new SqliteDatabase());

public sealed class AppendOnSqlServer() : AppendTests(new SqlServerDatabase());

public abstract class AppendTests(TestDatabase database) : IDisposable
{
    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task WhatIsAppendedIsReadBackByteForByte()
    {
        var store = await database.OpenStore();

        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(0, "甲", "乙")));
        Assert.Equal(new AppendOutcome.Committed(3), await store.Append(Lot.After(2, "丙").As(Key("zhang", 1, "seal"), "{}")));

        var facts = await store.Read(Lot, after: 1, CancellationToken.None);
        Assert.Equal([2L, 3L], facts.Select(fact => fact.Version));
        Assert.Equal(("丙", "scores-sealed", "zhang"), (Encoding.UTF8.GetString(facts[1].Body), facts[1].Type, facts[1].Actor));
        Assert.Equal(Fact("丙").AtUtcTicks, facts[1].AtUtcTicks);
        Assert.Equal(Fact("丙").Hash, facts[1].Hash);
    }

    [DatabaseFact]
    public async Task AnAppendThatExpectedAnotherVersionLearnsTheActualOneAndChangesNothing()
    {
        var store = await database.OpenStore();
        await store.Append(Lot.After(0, "a", "b"));

        Assert.Equal(new AppendOutcome.Conflict(2), await store.Append(Lot.After(1, "late")));
        Assert.Equal(new AppendOutcome.Conflict(2), await store.Append(Lot.After(3, "early").As(Key("zhang", 1, "seal"), "{}")));

        Assert.Equal(2, (await store.Read(Lot, 0, CancellationToken.None)).Count);
        Assert.Null(await store.AnswerTo(Lot, Key("zhang", 1, "seal"), CancellationToken.None));
    }

    [DatabaseFact]
    public async Task StreamsThatDifferInCaseAreTwoStreams()
    {
        var store = await database.OpenStore();
        await store.Append("evaluation:DY-1".After(0, "a"));

        Assert.Equal(new AppendOutcome.Committed(1), await store.Append("evaluation:dy-1".After(0, "b")));
        Assert.Equal(["evaluation:DY-1", "evaluation:dy-1"], await store.Streams(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task TheHeadsAreTheLastFactOfEveryStream()
    {
        var store = await database.OpenStore();
        await store.Append("evaluation:1".After(0, "a", "b"));
        await store.Append("opening:1".After(0, "c"));

        var heads = await store.Heads(CancellationToken.None);

        Assert.Equal([("evaluation:1", 2L), ("opening:1", 1L)], heads.Select(head => (head.Stream, head.Version)));
        Assert.Equal([Fact("b").Hash, Fact("c").Hash], heads.Select(head => head.Hash));
    }

    [DatabaseFact]
    public async Task ReopeningKeepsEverything()
    {
        var before = await database.OpenStore();
        await before.Append(Lot.After(0, "a", "b").As(Key("zhang", 1, "seal"), "first"));
        database.CloseAll();

        var after = await database.OpenStore();

        Assert.Equal(2, (await after.Read(Lot, 0, CancellationToken.None)).Count);
        Assert.Equal(new AppendOutcome.AlreadyAnswered("first"), await after.AnswerTo(Lot, Key("zhang", 1, "seal"), default));
        Assert.Equal(new AppendOutcome.Committed(3), await after.Append(Lot.After(2, "c")));
    }

    [DatabaseFact]
    public async Task AClosedStoreSaysSo()
    {
        var store = await database.OpenStore();
        database.CloseAll();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Append(Lot.After(0, "a")));
        Assert.Equal(("closed", UnavailableReason.Closed), (refused.Code, refused.Reason));
    }

    [DatabaseFact]
    public async Task AnAppendGivenUpBeforeItWasTakenIsNotWritten()
    {
        var store = await database.OpenStore();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Append(Lot.After(0, "a"), new CancellationToken(canceled: true)));

        Assert.Equal(new AppendOutcome.Committed(1), await store.Append(Lot.After(0, "b")));
    }

    [DatabaseFact]
    public async Task AMalformedAppendNeverReachesTheWriter()
    {
        var store = await database.OpenStore();
        Append[] malformed =
        [
            Lot.After(0),
            Lot.After(-1, "a"),
            "".After(0, "a"),
            new string('x', 121).After(0, "a"),
            Lot.After(0, "a") with { Answer = "an answer to nothing" },
            Lot.After(0, "a") with { Command = Key("zhang", 1, "seal") },
            Lot.After(0, "a").As(Key("zhang", 1, "seal") with { Digest = [1] }, "{}"),
            Lot.After(0) with { Events = [Fact("a") with { Hash = [1, 2] }] },
            Lot.After(0) with { Events = [Fact("a") with { Body = [] }] },
        ];

        foreach (var append in malformed)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.Append(append));
        }

        Assert.Empty(await store.Streams(CancellationToken.None));
    }
}
