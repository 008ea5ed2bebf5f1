using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Bidding.Verify.Evidence;

/// <summary>JSON in which two readers cannot see two truths.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static JsonElement Parse(ReadOnlyMemory<byte> utf8, string where)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new DoesNotHoldException(where, "not UTF-8");
        }
        try
        {
            if (utf8.Span.IndexOf("\\u"u8) >= 0)
            {
                Unescape(utf8.Span, where);
            }
            using var document = JsonDocument.Parse(utf8, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new DoesNotHoldException(where, "not strict JSON: " + broken.Message);
        }
    }

    /// <summary>Half a surrogate pair, written as an escape, is no text: one reader throws, another shows a mark, a third takes it as it is.</summary>
    private static void Unescape(ReadOnlySpan<byte> utf8, string where)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped)
            {
                continue;
            }
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw new DoesNotHoldException(where, "an escape that is no Unicode text");
            }
        }
    }

    /// <summary>An object with exactly these properties; in exactly this order where <paramref name="ordered"/> says so.</summary>
    public static JsonElement Exactly(this JsonElement element, string where, bool ordered, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new DoesNotHoldException(where, "not an object");
        }
        var found = element.EnumerateObject().Select(property => property.Name);
        var wanted = names.ToArray();
        var same = ordered ? found.SequenceEqual(wanted) : found.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal));
        return same ? element : throw new DoesNotHoldException(where, "not the properties it must have", string.Join(' ', wanted), string.Join(' ', found));
    }

    public static JsonElement Member(this JsonElement element, string name, JsonValueKind kind, string where) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new DoesNotHoldException(where, $"no {name} of the right kind");

    public static string Text(this JsonElement element, string name, string where) => element.Member(name, JsonValueKind.String, where).GetString()!;

    public static long Whole(this JsonElement element, string name, string where) =>
        element.Member(name, JsonValueKind.Number, where).TryGetInt64(out var number) && number >= 0
            ? number
            : throw new DoesNotHoldException(where, $"{name} is not a whole number");

    public static IEnumerable<JsonElement> List(this JsonElement element, string name, string where) =>
        element.Member(name, JsonValueKind.Array, where).EnumerateArray();

    public static string Sha256(this JsonElement element, string name, string where) =>
        element.Text(name, where) is var text && IsSha256(text) ? text : throw new DoesNotHoldException(where, $"{name} is not 64 digits of hexadecimal");

    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    public static DateTimeOffset Instant(this JsonElement element, string name, string where) =>
        element.Member(name, JsonValueKind.String, where).TryGetDateTimeOffset(out var at) && at.Offset == TimeSpan.Zero
            ? at
            : throw new DoesNotHoldException(where, $"{name} is not an instant in UTC");

    public static decimal Amount(this JsonElement element, string name, string where) =>
        decimal.TryParse(element.Text(name, where), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new DoesNotHoldException(where, $"{name} is not a decimal");
}
