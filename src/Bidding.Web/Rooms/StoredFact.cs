using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Json;

namespace Bidding.Web.Rooms;

/// <summary>
/// What the database holds is believed only where it links to what went before: nobody goes on judging on a record that
/// somebody laid hands on. That its end was not cut off shows only a head that was kept elsewhere.
/// </summary>
public static class StoredFact
{
    /// <exception cref="InvalidDataException">The entry cannot be read, or is not the one that follows <paramref name="previous"/>.</exception>
    public static FactBody<TFact> Read<TFact>(StoredEvent stored, string stream, long version, string previous)
    {
        var body = OrNull<TFact>(stored) ?? throw new InvalidDataException($"{stream} {version} cannot be read.");
        var follows = stored.Version == version && (body.Stream, body.Version, body.Previous) == (stream, version, previous);
        return follows && HashChain.Hash(stored.Body).AsSpan().SequenceEqual(stored.Hash)
            ? body
            : throw new InvalidDataException($"{stream} {version} does not follow what stands before it.");
    }

    /// <returns>The entry as it stands, whether it holds or not; null for one that cannot be read.</returns>
    public static FactBody<TFact>? OrNull<TFact>(StoredEvent stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Body, DomainJson.Of<FactBody<TFact>>());
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
