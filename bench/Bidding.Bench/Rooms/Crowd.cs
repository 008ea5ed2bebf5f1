using System.Diagnostics;
using Bidding.Bench.Peers;

namespace Bidding.Bench.Rooms;

/// <summary>All lines of one peer: gathers, talks at a steady rate, and waits until everything said was heard.</summary>
internal sealed class Crowd(RoomsPlan plan, Uri server) : IAsyncDisposable
{
    private const int AtOnce = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Line[] lines = new Line[plan.Connections];
    private int turn;

    public IReadOnlyList<Line> Lines => lines;

    public Task Gather(IReadOnlyList<Guest> guests, int from, int to) =>
        Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, _) =>
        {
            var guest = guests[index];
            lines[index] = new(server, guest.Room, guest.Person, guest.Cookie);
            var welcome = await lines[index].Join();
            if (!welcome.EndsWith("\"refused\":null}", StringComparison.Ordinal) && welcome != "{}")
            {
                throw new InvalidOperationException($"Not let in: {welcome}");
            }
        });

    /// <summary>Commands leave at even distances whatever the server does; neighbours in time are in different rooms.</summary>
    public async Task Talk(TimeSpan duration)
    {
        var count = (int)(plan.Rate * duration.TotalSeconds);
        var talk = new List<Task>(count);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < (double)i / plan.Rate)
            {
                await Task.Delay(1);
            }

            talk.Add(Next().Speak());
        }

        await Task.WhenAll(talk);
        await Settle();
    }

    public void Forget()
    {
        foreach (var line in lines)
        {
            line.Forget();
        }
    }

    public async ValueTask DisposeAsync() =>
        await Parallel.ForEachAsync(lines.Where(line => line is not null), async (line, _) => await line.DisposeAsync());

    private Line Next()
    {
        var (room, person) = (turn % plan.Rooms, turn / plan.Rooms % plan.People);
        turn++;
        return lines[(room * plan.People) + person];
    }

    private async Task Settle()
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience && lines.Chunk(plan.People).Any(room => room.Any(line => line.LastHeard < room.Max(other => other.LastHeard))))
        {
            await Task.Delay(50);
        }
    }
}
