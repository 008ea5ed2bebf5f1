using System.Globalization;
using System.Text.Json;

namespace Bidding.Web.Tenders.Import;

/// <summary>
/// A place in the file that names what is wrong with it and goes on, so that one reading finds every mistake.
/// A value that cannot be read comes back as its type's stand-in; nothing is stored while there is a mistake.
/// </summary>
internal readonly record struct Place(JsonElement? Element, string Path, List<Mistake> Mistakes)
{
    /// <summary>More are not named; a file is refused for one.</summary>
    public const int MostMistakes = 200;

    private const int LongestPath = 200;

    public bool IsThere => Element is { ValueKind: not JsonValueKind.Undefined };

    public Place this[string name] =>
        new(Element is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value : null, Join(name), Mistakes);

    /// <summary>Refuses what is not an object, every field it does not know, every field that stands there twice.</summary>
    public Place Only(params ReadOnlySpan<string> known)
    {
        if (Element is not { ValueKind: JsonValueKind.Object } json)
        {
            Wrong(IsThere ? "应为对象" : "缺少此项", IsThere ? "must be an object" : "is missing");
            return this;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var field = new Place(property.Value, Join(property.Name), Mistakes);
            if (Mistakes.Count >= MostMistakes)
            {
                break;
            }

            if (!seen.Add(property.Name))
            {
                field.Wrong("此项出现两次", "stands here twice");
            }
            else if (!known.Contains(property.Name))
            {
                field.Wrong("没有这一项", "is not a field of this format");
            }
        }

        return this;
    }

    public IReadOnlyList<Place> List()
    {
        if (Element is { ValueKind: JsonValueKind.Array } json)
        {
            var (path, mistakes) = (Path, Mistakes);
            return [.. json.EnumerateArray().Select((item, index) => new Place(item, $"{path}[{index}]", mistakes))];
        }

        Wrong(IsThere ? "应为列表" : "缺少此项", IsThere ? "must be a list" : "is missing");
        return [];
    }

    public string Text(int longest)
    {
        if (Plain() is not { } plain)
        {
            Wrong(IsThere ? "应为文字" : "缺少此项", IsThere ? "must be text" : "is missing");
            return "";
        }

        var text = plain.Trim();
        if (text.Length == 0 || text.Length > longest || Domain.Rules.PlainText.Hidden(text))
        {
            Wrong($"应为 1 至 {longest} 字, 不含控制字符和看不见的排版符号", $"must be 1 to {longest} characters, without control characters and invisible marks");
        }

        return text;
    }

    /// <summary>Part of addresses and stream names, so plain letters only.</summary>
    public string Code(int longest)
    {
        var code = Text(longest);
        if (code.Length > 0 && !IsCode(code))
        {
            Wrong("只能用字母、数字、连字符、下划线", "may hold letters, digits, hyphens and underscores only");
        }

        return code;
    }

    public decimal Amount(bool positive = true)
    {
        var text = Element is { } json ? json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText(),
            _ => Plain() ?? "",
        } : "";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1_000_000_000_000m)
        {
            Wrong(IsThere ? "应为不带符号的十进制数, 如 \"12.50\"" : "缺少此项", IsThere ? "must be a plain decimal such as \"12.50\"" : "is missing");
            return 0;
        }

        if (positive && value == 0)
        {
            Wrong("须大于零", "must be above zero");
        }

        return value;
    }

    public DateTimeOffset Instant()
    {
        if (Plain() is { } text &&
            (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T')) &&
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        Wrong(IsThere ? "应为带时区的时间, 如 2026-12-20T09:30:00+08:00" : "缺少此项",
            IsThere ? "must be a time with its offset, such as 2026-12-20T09:30:00+08:00" : "is missing");
        return default;
    }

    public DateOnly Day()
    {
        if (!DateOnly.TryParseExact(Plain(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Wrong("应为日期, 如 2026-11-30", "must be a day such as 2026-11-30");
        }

        return day;
    }

    public int Whole(int most)
    {
        if (Element is not { ValueKind: JsonValueKind.Number } json || !json.TryGetInt32(out var value) || value < 1 || value > most)
        {
            Wrong($"应为 1 至 {most} 的整数", $"must be a whole number from 1 to {most}");
            return 1;
        }

        return value;
    }

    public bool Flag()
    {
        if (Element is not { ValueKind: JsonValueKind.True or JsonValueKind.False } json)
        {
            Wrong("应为 true 或 false", "must be true or false");
            return false;
        }

        return json.GetBoolean();
    }

    public T OneOf<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = Plain();
        foreach (var (name, value) in choices)
        {
            if (name == text)
            {
                return value;
            }
        }

        var names = string.Join(", ", choices.ToArray().Select(choice => choice.Name));
        Wrong(IsThere ? "应为其中之一: " + names : "缺少此项", IsThere ? "must be one of " + names : "is missing");
        return choices[0].Value;
    }

    /// <summary>A file of another making may be wrong at every byte: nobody reads more than so many, and none of them keeps the file itself.</summary>
    public void Wrong(string zh, string en)
    {
        if (Mistakes.Count < MostMistakes)
        {
            Mistakes.Add(new(Path.Length == 0 ? "(root)" : Path.Length > LongestPath ? Path[..LongestPath] + "…" : Path, Shown(), zh, en));
        }
    }

    public static bool IsCode(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <returns>Null for what is no text: half a character, written as an escape, is none either.</returns>
    private string? Plain()
    {
        try
        {
            return Element is { ValueKind: JsonValueKind.String } json ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string Shown()
    {
        var raw = Element is { } json && IsThere ? json.GetRawText() : "";
        return raw.Length > 60 ? raw[..57] + "…" : raw;
    }

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
