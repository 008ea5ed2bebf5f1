using Bidding.Data.Tests.Databases;
using static Bidding.Data.Tests.Facts;

namespace Bidding.Data.Tests.Events;

public sealed class InvariantTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    /// <summary>Whoever may write the file can drop the guards; the nightly check still names what he did.</summary>
    [Theory]
    [InlineData("DELETE FROM Events WHERE Version = 2", "every stream counts from 1 without a gap")]
    [InlineData("DELETE FROM Events WHERE Version = 3", "no answer speaks of a version its stream has not reached")]
    [InlineData("UPDATE Events SET AtUtcTicks = 1 WHERE Version = 2", "the time of a stream never falls")]
    public async Task ATamperedStreamIsNamed(string verb, string rule)
    {
        var store = await _database.OpenStore();
        await store.Append(Lot.After(0, "a", "b", "c").As(Key("zhang", 1, "seal"), "{}"));
        await using var context = await _database.OpenContext();
        Assert.Empty(await Invariants.Check(context, default));
        using var stranger = _database.Stranger();

        stranger.Execute($"DROP TRIGGER Events_no_update; DROP TRIGGER Events_no_delete; {verb}");

        Assert.Equal([new BrokenInvariant(rule, Lot)], await Invariants.Check(context, default));
    }
}
