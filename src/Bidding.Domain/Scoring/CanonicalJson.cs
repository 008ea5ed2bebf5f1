using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bidding.Domain.Scoring;

/// <summary>The writer's side of the two formats: decimals are strings, what is absent is not written.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    extension(Utf8JsonWriter json)
    {
        public void Decimal(string name, decimal? value)
        {
            if (value is { } number)
            {
                json.WriteString(name, ExactDecimal.Plain(number));
            }
        }

        /// <summary>With the places the decimal carries.</summary>
        public void Rounded(string name, decimal? value)
        {
            if (value is { } number)
            {
                json.WriteString(name, ExactDecimal.AsScaled(number));
            }
        }

        public void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        public void Texts(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }
            json.WriteEndArray();
        }

        public void Entries(string name, IEnumerable<(string Name, decimal Value)> entries)
        {
            if (!entries.Any())
            {
                return;
            }
            json.WriteStartObject(name);
            foreach (var entry in entries)
            {
                json.Decimal(entry.Name, entry.Value);
            }
            json.WriteEndObject();
        }

        public void List<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                fields(json, item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        public void ListUnlessEmpty<T>(string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> fields)
        {
            if (items.Count > 0)
            {
                json.List(name, items, fields);
            }
        }
    }
}
