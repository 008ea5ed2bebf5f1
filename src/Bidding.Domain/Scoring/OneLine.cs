using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bidding.Domain.Scoring;

/// <summary>Text from a file that nobody vouches for, made fit for one line of a message.</summary>
internal static class OneLine
{
    public const string Missing = "(missing)";
    private const int Longest = 80;

    public static string Name(string text) => Shortened(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());

    public static string Text(string text) => $"\"{Name(text)}\"";

    public static string Number(decimal number) => $"\"{ExactDecimal.Plain(number)}\"";

    public static string List(IEnumerable<decimal> numbers) => Shortened($"[{string.Join(", ", numbers.Select(Number))}]");

    public static string Raw(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String when JsonField.TextOf(element) is { } text => Text(text),
        _ => Shortened(element.GetRawText()),
    };

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
