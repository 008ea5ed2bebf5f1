using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Audit;

namespace Bidding.Web.Audit;

/// <summary>The first entry of a stream that does not hold; what would have to stand there, and what does.</summary>
public sealed record BrokenLink(string Stream, long Version, string Expected, string Found);

/// <summary>
/// Recomputes a stream from its stored bytes. A stream that holds shows order and integrity of what is there; that
/// nothing was cut off its end shows only a head that was kept elsewhere.
/// </summary>
public static class ChainCheck
{
    public static BrokenLink? FirstBroken(string stream, IReadOnlyList<StoredEvent> events)
    {
        var previous = HashChain.Genesis;
        foreach (var (index, stored) in events.Index())
        {
            var version = index + 1L;
            var computed = HashChain.Hex(HashChain.Hash(stored.Body));
            if (stored.Version != version)
            {
                return new(stream, version, $"#{version}", $"#{stored.Version}");
            }

            if (computed != HashChain.Hex(stored.Hash))
            {
                return new(stream, version, computed, HashChain.Hex(stored.Hash));
            }

            if (Names(stored.Body, stream, version) is { } otherwise)
            {
                return new(stream, version, $"{stream} #{version}", otherwise);
            }

            if (PreviousOf(stored.Body) is var named && named != previous)
            {
                return new(stream, version, previous, named);
            }

            previous = computed;
        }

        return null;
    }

    private static string? Names(byte[] body, string stream, long version)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var (named, number) = (json.RootElement.GetProperty("stream").GetString(), json.RootElement.GetProperty("version").GetInt64());
            _ = json.RootElement.GetProperty("previous").GetString();
            return named == stream && number == version ? null : $"{named} #{number}";
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return "?";
        }
    }

    private static string PreviousOf(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("previous").GetString() ?? "";
    }
}
