using System.Text;
using Bidding.Data.Events;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class AppendTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task WhatIsAppendedIsReadBackByteForByte()
    {
        var store = await _database.OpenStore();

        Assert.Equal(new AppendOutcome.Committed(2), await store.Append(Lot.After(0, "甲", "乙")));
        Assert.Equal(new AppendOutcome.Committed(3), await store.Append(Lot.After(2, "丙").As(Key("zhang", 1, "seal"), "{}")));

        var facts = await store.Read(Lot, after: 1, CancellationToken.None);
        Assert.Equal([2L, 3L], facts.Select(fact => fact.Version));
        Assert.Equal("丙", Encoding.UTF8.GetString(facts[1].Body));
        Assert.Equal(Fact("丙").Hash, facts[1].Hash);
    }
}
