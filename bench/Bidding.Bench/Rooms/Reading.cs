using System.Diagnostics;
using System.Text.Json;

namespace Bidding.Bench.Rooms;

/// <summary>One peer's line of the outcome. Times in milliseconds, memory in KB.</summary>
internal sealed record Reading(
    string Peer, int Rooms, int People, int Rate, int Seconds, double P50, double P95, double P99, double Max,
    int Sent, int Received, int Errors, double MemoryPerIdleConnection, double ServerProcessorSeconds)
{
    /// <summary>
    /// A command counts as received when the last person at the other site has heard it; its time runs from the call of
    /// Submit to that instant.
    /// </summary>
    public static Reading Of(string peer, RoomsPlan plan, Crowd crowd, double memory, double processor)
    {
        var times = new List<double>();
        var (sent, errors) = (0, crowd.Lines.Sum(line => line.Errors));
        foreach (var room in crowd.Lines.Chunk(plan.People))
        {
            var heard = room.ToDictionary(line => line, FirstHeard);
            foreach (var line in room)
            {
                foreach (var saying in line.Said)
                {
                    sent++;
                    if (VersionOf(saying.Answer) is not { } version)
                    {
                        errors++;
                        continue;
                    }

                    var others = room.Where(other => other.Site != line.Site).Select(other => heard[other].GetValueOrDefault(version)).ToList();
                    if (others.TrueForAll(at => at > 0))
                    {
                        times.Add(Stopwatch.GetElapsedTime(saying.At, others.Max()).TotalMilliseconds);
                    }
                }
            }
        }

        times.Sort();
        return new(
            peer, plan.Rooms, plan.People, plan.Rate, plan.Seconds, At(times, 0.50), At(times, 0.95), At(times, 0.99), At(times, 1),
            sent, times.Count, errors, Math.Round(memory, 1), Math.Round(processor, 1));
    }

    private static Dictionary<long, long> FirstHeard(Line line)
    {
        var first = new Dictionary<long, long>();
        foreach (var hearing in line.Heard)
        {
            for (var version = hearing.After + 1; version <= hearing.UpTo; version++)
            {
                first.TryAdd(version, hearing.At);
            }
        }

        return first;
    }

    private static long? VersionOf(string? answer)
    {
        if (answer is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("accepted") is { ValueKind: JsonValueKind.Object } receipt ? receipt.GetProperty("version").GetInt64() : null;
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))], 2);
}
