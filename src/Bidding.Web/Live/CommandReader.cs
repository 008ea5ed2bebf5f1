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
            return (DomainJson.Read<TCommand>(text), null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException) // the latter where no type is named
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
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> TypesOf(Type command) =>
        command.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>()
            .Select(attribute => (string)attribute.TypeDiscriminator!);
}
