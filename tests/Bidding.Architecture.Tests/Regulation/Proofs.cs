using System.Text.RegularExpressions;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>A test that would fail without the rule, in the regulation's words.</summary>
internal sealed record Proof(string Rule, string Words, string Class, string File);

/// <summary>What the sources of the tests mark with <c>[Proves(typeof(TheRule))]</c>, on a test or on a whole class.</summary>
internal static partial class Proofs
{
    private static readonly Lazy<IReadOnlyList<Proof>> Read = new(() =>
        [.. House.Sources(".cs").Where(path => path.StartsWith("tests/", StringComparison.Ordinal) && !path.Contains("/Regulation/", StringComparison.Ordinal)).SelectMany(path => Of(path, House.Read(path)))]);

    public static IReadOnlyList<Proof> All => Read.Value;

    public static IEnumerable<Proof> Of(string path, string source)
    {
        var (owner, ofClass, marks) = ("", Array.Empty<string>(), "");
        foreach (var line in source.Split('\n'))
        {
            if (line.TrimStart().StartsWith('[') || IsOpen(marks))
            {
                marks += line.Trim();
            }
            else if (Class().Match(line) is { Success: true } declared)
            {
                (owner, ofClass, marks) = (declared.Groups["name"].Value, [.. RulesIn(marks)], "");
            }
            else if (Method().Match(line) is { Success: true } method && Test().IsMatch(marks))
            {
                var words = DisplayName().Match(marks) is { Success: true } said ? Regex.Unescape(said.Groups["name"].Value) : method.Groups["name"].Value;
                foreach (var rule in ofClass.Concat(RulesIn(marks)).Distinct(StringComparer.Ordinal))
                {
                    yield return new(rule, words, owner, path);
                }

                marks = "";
            }
            else if (line.Trim().Length > 0 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                marks = "";
            }
        }
    }

    private static IEnumerable<string> RulesIn(string marks) => Proves().Matches(marks).Select(mark => mark.Groups["name"].Value.Split('.')[^1]);

    /// <summary>An attribute may run over several lines.</summary>
    private static bool IsOpen(string marks)
    {
        var bare = Quoted().Replace(marks, "");
        return bare.Count(letter => letter == '[') > bare.Count(letter => letter == ']');
    }

    [GeneratedRegex("^(?:public |internal |sealed |static |abstract |partial )*class (?<name>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s+public (?:static |async )*[\w<>]+ (?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b\w*(?:Fact|Theory)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Test();

    [GeneratedRegex(@"Proves\(typeof\((?<name>[\w.]+)\)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Proves();

    [GeneratedRegex("DisplayName = \"(?<name>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DisplayName();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
