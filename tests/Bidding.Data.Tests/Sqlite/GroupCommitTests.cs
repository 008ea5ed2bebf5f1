using System.Data.Common;
using Bidding.Data.Events;
using Bidding.Data.Sqlite;
using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task WhateverArrivesDuringACommitSharesTheNext()
    {
        var gate = new Gate(_database.Settings);
        var store = await _database.OpenStore(gate);

        var first = store.Append("evaluation:first".After(0, "a"));
        await gate.Reached;
        var others = Enumerable.Range(0, 300).Select(i => store.Append($"evaluation:{i}".After(0, "a"))).ToList();
        Assert.False(first.IsCompleted);
        gate.Open();

        Assert.All(await Task.WhenAll([first, .. others]), outcome => Assert.Equal(new AppendOutcome.Committed(1), outcome));
        Assert.Equal(2, gate.Commits);
    }

    /// <summary>Holds the first commit until it is opened.</summary>
    private sealed class Gate(DataSettings settings) : SqliteDialect(settings)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new();

        public Task Reached => _reached.Task;

        public int Commits { get; private set; }

        public void Open() => _open.SetResult();

        public override void Commit(DbTransaction transaction)
        {
            _reached.TrySetResult();
            _open.Task.Wait();
            Commits++;
            base.Commit(transaction);
        }
    }
}
