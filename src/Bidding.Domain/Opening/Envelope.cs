using System.Text.Json;
using Bidding.Domain.Json;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Openings;

/// <summary>The content of a bid as it lies sealed; padded, so that its length tells nothing of the price.</summary>
internal static class Envelope
{
    private const int Block = 8192;

    public static SheetBinding Binding(Opening state, string bid) => new(state.Procedure, state.Lot, "bid", 1, "", bid, "");

    public static byte[] Write(OpenedBid content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, DomainJson.Of<OpenedBid>());
        var padded = new byte[(json.Length + Block - 1) / Block * Block];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }

    public static OpenedBid Read(byte[] content) => JsonSerializer.Deserialize(content, DomainJson.Of<OpenedBid>())!;
}
