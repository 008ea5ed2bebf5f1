using System.Net;
using System.Text.RegularExpressions;

namespace Bidding.Web.Tests.Pages;

/// <summary>The fields of a page as a browser would send them back, hidden ones and those no stylesheet shows included.</summary>
internal static partial class ShownForm
{
    public static (string Name, string Value)[] Of(string html, string prefix = "Input.") =>
    [
        .. from input in Input().Matches(html)
           where NameOf(input.Value).StartsWith(prefix, StringComparison.Ordinal)
           select (NameOf(input.Value), WebUtility.HtmlDecode(Value().Match(input.Value).Groups["value"].Value)),
        .. from field in Select().Matches(html)
           where NameOf(field.Groups["tag"].Value).StartsWith(prefix, StringComparison.Ordinal)
           select (NameOf(field.Groups["tag"].Value), Chosen(field.Groups["options"].Value)),
        .. from area in Area().Matches(html)
           where NameOf(area.Groups["tag"].Value).StartsWith(prefix, StringComparison.Ordinal)
           select (NameOf(area.Groups["tag"].Value), WebUtility.HtmlDecode(area.Groups["text"].Value)),
    ];

    public static string Text(string html, string id) =>
        Regex.Match(html, $"id=\"{Regex.Escape(id)}\"[^>]*>(?<text>[^<]*)<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["text"].Value)
            : "";

    public static (string Name, string Value)[] With(this (string Name, string Value)[] fields, params (string Name, string Value)[] others) =>
        [.. fields.Where(field => others.All(other => other.Name != field.Name)), .. others];

    private static string NameOf(string tag) => WebUtility.HtmlDecode(Name().Match(tag).Groups["name"].Value);

    private static string Chosen(string options)
    {
        var all = Option().Matches(options);
        var chosen = all.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal)) ?? all[0];
        return WebUtility.HtmlDecode(Value().Match(chosen.Value).Groups["value"].Value);
    }

    [GeneratedRegex("<input [^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Input();

    [GeneratedRegex("(?<tag><select [^>]*>)(?<options>.*?)</select>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Select();

    [GeneratedRegex("(?<tag><textarea [^>]*>)(?<text>.*?)</textarea>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Area();

    [GeneratedRegex("<option [^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Option();

    [GeneratedRegex(" name=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
