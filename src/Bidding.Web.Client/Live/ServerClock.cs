namespace Bidding.Web.Client.Live;

/// <summary>The server's time as far as this machine can tell: from the answer with the shortest way there and back.</summary>
public sealed class ServerClock(TimeProvider local)
{
    private const int Remembered = 8;

    private readonly Queue<(TimeSpan Offset, TimeSpan Way)> samples = new();

    /// <summary>China has one time zone; the product shows no other.</summary>
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    public bool IsSet => samples.Count > 0;

    /// <summary>How much this machine is ahead of the server; negative when it is behind.</summary>
    public TimeSpan LocalAhead { get; private set; }

    public DateTimeOffset Now => (local.GetUtcNow() - LocalAhead).ToOffset(China);

    public void Learn(DateTimeOffset asked, DateTimeOffset server, DateTimeOffset answered)
    {
        var way = answered - asked;
        samples.Enqueue((asked + (way / 2) - server, way));
        if (samples.Count > Remembered)
        {
            samples.Dequeue();
        }

        LocalAhead = samples.MinBy(sample => sample.Way).Offset;
    }
}
