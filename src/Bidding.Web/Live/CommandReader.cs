using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;

namespace Bidding.Web.Live;

/// <summary>Text from the wire to a command, strictly; a text that is none is answered with a refusal, never with an exception.</summary>
public static class CommandReader
{
    /// <summary>In bytes of UTF-8. The transport's own limit lies above it, so that the answer still finds its way.</summary>
    public const int Largest = 32 * 1024;

    private static readonly HashSet<string> Known =
    [
        .. TypesOf(typeof(EvaluationCommand)), .. TypesOf(typeof(OpeningCommand)),
    ];

    public static (TCommand? Command, Refusal? Refusal) Read<TCommand>(string text)
        where TCommand : class
    {
        if (Encoding.UTF8.GetByteCount(text) > Largest)
        {
            return (null, Refusals.MessageTooLarge);
        }

        try
        {
            return (HoldsNothing(text) ? null : DomainJson.Read<TCommand>(text)) is { } command ? (command, null) : (null, Refusals.MalformedCommand);
        }
        // Not supported where no type is named; invalid where a text holds half a character.
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return (null, IsUnknown(text) ? Refusals.UnknownCommand : Refusals.MalformedCommand);
        }
    }

    private static bool IsUnknown(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && !Known.Contains(type.GetString()!);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The strict reader refuses null for a property but lets it pass as an element of a list, where no rule expects it.</summary>
    private static bool HoldsNothing(string text)
    {
        using var json = JsonDocument.Parse(text, new() { MaxDepth = 16 });
        return HoldsNothing(json.RootElement);
    }

    private static bool HoldsNothing(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HoldsNothing(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HoldsNothing(property.Value)),
        _ => false,
    };

    private static IEnumerable<string> TypesOf(Type command) =>
        command.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(attribute => (string)attribute.TypeDiscriminator!);
}
