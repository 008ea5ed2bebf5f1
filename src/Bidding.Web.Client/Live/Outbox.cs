using System.Text.Json;
using System.Text.Json.Serialization;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

/// <summary>未发送 → 已送达 (the server has answered) → 已入账 (it stands in the record that everybody hears).</summary>
public enum Sending { Unsent, Delivered, Recorded }

/// <summary>A command on its way. It keeps its id over a reload, so that the server can tell a repetition from a new wish.</summary>
public sealed record Parcel(Guid Id, string Place, string Command)
{
    [JsonIgnore]
    public bool OnItsWay { get; init; }

    [JsonIgnore]
    public Receipt? Receipt { get; init; }

    [JsonIgnore]
    public Sending Sending => Receipt is null ? Sending.Unsent : Sending.Delivered;
}

/// <summary>Everything of one room that must survive a reload.</summary>
public sealed record Kept(Dictionary<string, string> Drafts, List<Parcel> Outbox)
{
    public static Kept Nothing => new([], []);

    [JsonIgnore]
    public bool IsEmpty => Drafts.Count == 0 && Outbox.Count == 0;

    public static Kept Read(string? text)
    {
        try
        {
            return text is null ? Nothing : JsonSerializer.Deserialize(text, LocalJson.Default.Kept) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing; // written by another version of the room: a draft is lost, the record is not touched
        }
    }

    public string Write() => JsonSerializer.Serialize(this, LocalJson.Default.Kept);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(RoomCard))]
internal sealed partial class LocalJson : JsonSerializerContext;
