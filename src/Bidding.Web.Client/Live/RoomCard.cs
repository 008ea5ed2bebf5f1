using System.Net.Http.Json;
using System.Text.Json;

namespace Bidding.Web.Client.Live;

public sealed record BidDocument(string Id, string Name, int Pages);

/// <summary>
/// What the rows know and the facts, which carry ids only, do not: names to show beside ids. The server gives
/// each caller only those that he may read in this phase.
/// </summary>
public sealed record RoomCard(
    string LotName,
    bool Demo,
    Dictionary<string, string> Sites,
    Dictionary<string, string> Bidders,
    Dictionary<string, BidDocument[]> Documents)
{
    /// <summary>Who buys; absent while this caller may not know the bidders either.</summary>
    public string? Purchaser { get; init; }

    /// <summary>Accounts of agency, supervisors and operators by name; for the supervisor, whose record tells what they tried.</summary>
    public Dictionary<string, string> Staff { get; init; } = [];

    /// <summary>This very one stands for a card that could not be had.</summary>
    public static RoomCard Blank { get; } = new("", Demo: false, [], [], []);

    public string Site(string id) => Sites.GetValueOrDefault(id, id);

    /// <returns>Null where the name is unknown or hidden.</returns>
    public string? Bidder(string bid) => Bidders.GetValueOrDefault(bid);

    public IReadOnlyList<BidDocument> DocumentsOf(string bid) => Documents.GetValueOrDefault(bid, []);

    /// <summary>Without a card the room works and shows ids.</summary>
    public static async Task<RoomCard> Fetch(HttpClient http, string procedure)
    {
        try
        {
            return await http.GetFromJsonAsync($"api/procedures/{Uri.EscapeDataString(procedure)}/card", LocalJson.Default.RoomCard) ?? Blank;
        }
        catch (Exception missing) when (missing is HttpRequestException or JsonException or TaskCanceledException)
        {
            return Blank;
        }
    }
}
