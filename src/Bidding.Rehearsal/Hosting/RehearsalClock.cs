namespace Bidding.Rehearsal.Hosting;

/// <summary>
/// The time of a rehearsed server: bids are handed in on an earlier day, then the clock catches up with the real one,
/// so that no rehearsal waits for a deadline. Held, it stands still: two histories then differ in nothing but their content.
/// </summary>
public sealed class RehearsalClock : TimeProvider
{
    private TimeSpan offset;
    private DateTimeOffset? held;

    public override DateTimeOffset GetUtcNow() => held ?? System.GetUtcNow() + offset;

    public void GoBack(TimeSpan time) => offset = -time;

    public void CatchUp() => (offset, held) = (TimeSpan.Zero, null);

    public void Advance(TimeSpan time)
    {
        if (held is { } instant)
        {
            held = instant + time;
        }
        else
        {
            offset += time;
        }
    }

    public void Hold(DateTimeOffset instant) => held = instant;
}
