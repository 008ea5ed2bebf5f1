using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Bidding.Domain.Scoring;

/// <summary>A value in a JSON file that knows its path, so that whatever is wrong with it can be named.</summary>
internal readonly struct JsonField(JsonElement element, JsonPath path)
{
    public bool IsArray => element.ValueKind == JsonValueKind.Array;

    /// <summary>An object with these fields and no others, each at most once.</summary>
    public JsonFields Object(params string[] known)
    {
        Expect(JsonValueKind.Object, "not an object");
        var found = new JsonElement[known.Length];
        var expected = 0;
        foreach (var property in element.EnumerateObject())
        {
            var index = IndexOf(property, known, expected++);
            if (index < 0)
            {
                throw Named(property).Refuse("unknown field");
            }
            if (found[index].ValueKind != JsonValueKind.Undefined)
            {
                throw Named(property).Refuse("the field stands here twice");
            }
            found[index] = property.Value;
        }
        return new(known, found, path);
    }

    /// <summary>The texts of an object that has exactly these four fields in this order, all of them strings; null for any other.</summary>
    public (string First, string Second, string Third, string Fourth)? InOrder(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth)
    {
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() != 4)
        {
            return null;
        }
        var fields = element.EnumerateObject();
        return Next(ref fields, first) is { } one && Next(ref fields, second) is { } two && Next(ref fields, third) is { } three && Next(ref fields, fourth) is { } four
            ? (one, two, three, four)
            : null;
    }

    private static string? Next(ref JsonElement.ObjectEnumerator fields, ReadOnlySpan<byte> name)
    {
        try
        {
            return fields.MoveNext() && fields.Current.NameEquals(name) && fields.Current.Value.ValueKind == JsonValueKind.String ? fields.Current.Value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair, in the name or in the text.
        }
    }

    /// <summary>An object whose keys are names of the sheet's own, such as sections.</summary>
    public ImmutableArray<T> Entries<T>(Func<string, JsonField, T> read)
    {
        Expect(JsonValueKind.Object, "not an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var property in element.EnumerateObject())
        {
            var field = Named(property);
            entries.Add(seen.Add(property.Name) ? read(property.Name, field) : throw field.Refuse("the field stands here twice"));
        }
        return entries.DrainToImmutable();
    }

    public ImmutableArray<T> List<T>(Func<JsonField, T> read)
    {
        Expect(JsonValueKind.Array, "not a list");
        var items = ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(new(item, new(path, items.Count))));
        }
        return items.DrainToImmutable();
    }

    public string Text()
    {
        Expect(JsonValueKind.String, "not a string");
        return TextOf(element) ?? throw Refuse("not Unicode text");
    }

    public decimal Decimal()
    {
        var number = element.ValueKind == JsonValueKind.Number;
        var text = number ? element.GetRawText() : Text();
        return ExactDecimal.Read(text, exponent: number, out var value) is { } problem ? throw Refuse(problem) : value;
    }

    public int Whole() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value)
        ? value
        : throw Refuse("not a whole number such as 3");

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refuse("neither true nor false"),
    };

    public T OneOf<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = Text();
        foreach (var choice in choices)
        {
            if (choice.Name == text)
            {
                return choice.Value;
            }
        }
        throw Refuse("not one of " + string.Join(", ", choices.ToArray().Select(choice => choice.Name)));
    }

    /// <summary>An object of one of several shapes, told apart by the field <paramref name="kind"/>.</summary>
    public T Chosen<T>(string kind, ReadOnlySpan<(string Name, Func<JsonField, T> Read)> shapes)
    {
        Expect(JsonValueKind.Object, "not an object");
        var chosen = Member(kind) is { } value ? new JsonField(value, new(path, kind)) : throw Missing(path, kind);
        return chosen.OneOf(shapes)(this);
    }

    private JsonElement? Member(string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw Refuse("a field's name is not Unicode text");
        }
    }

    public static SheetRefusedException Missing(JsonPath path, string name) =>
        new(new(new JsonPath(path, name).ToString(), OneLine.Missing, "the field is needed"));

    public SheetRefusedException Refuse(string message) => new(new(path.ToString(), OneLine.Raw(element), message));

    private JsonField Named(JsonProperty property)
    {
        try
        {
            return new(property.Value, new(path, property.Name));
        }
        catch (InvalidOperationException)
        {
            throw Refuse("a field's name is not Unicode text");
        }
    }

    /// <summary>Null where the string escapes half a surrogate pair.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Expect(JsonValueKind kind, string otherwise)
    {
        if (element.ValueKind != kind)
        {
            throw Refuse(otherwise);
        }
    }

    /// <summary>Fields mostly stand in the order of the format, so the search begins where this one is expected.</summary>
    private static int IndexOf(JsonProperty property, string[] known, int expected)
    {
        try
        {
            for (var i = 0; i < known.Length; i++)
            {
                var index = (expected + i) % known.Length;
                if (property.NameEquals(known[index]))
                {
                    return index;
                }
            }
            return -1;
        }
        catch (InvalidOperationException)
        {
            return -1; // Half a surrogate pair in the name: Named says so.
        }
    }
}

/// <summary>The fields of an object that has been checked for unknown and double ones.</summary>
internal readonly struct JsonFields(string[] known, JsonElement[] found, JsonPath path)
{
    public JsonField this[string name] => Optional(name) ?? throw JsonField.Missing(path, name);

    public JsonField? Optional(string name)
    {
        var value = found[Array.IndexOf(known, name)];
        return value.ValueKind == JsonValueKind.Undefined ? null : new JsonField(value, new(path, name));
    }
}

/// <summary>A path such as <c>scores[12].value</c>, put into words only when it is needed.</summary>
internal sealed class JsonPath
{
    public static readonly JsonPath Root = new();

    private readonly JsonPath? parent;
    private readonly string? name;
    private readonly int index;

    private JsonPath() { }

    public JsonPath(JsonPath parent, string name) => (this.parent, this.name) = (parent, name);

    public JsonPath(JsonPath parent, int index) => (this.parent, this.index) = (parent, index);

    public override string ToString() => (parent, name) switch
    {
        (null, _) => "sheet",
        (_, null) => $"{parent}[{index.ToString(CultureInfo.InvariantCulture)}]",
        ({ parent: null }, _) => OneLine.Name(name),
        _ => $"{parent}.{OneLine.Name(name)}",
    };
}

internal sealed class SheetRefusedException(SheetProblem problem) : Exception(problem.ToString())
{
    public SheetProblem Problem { get; } = problem;
}
