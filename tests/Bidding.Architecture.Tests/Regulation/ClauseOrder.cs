using System.Text.RegularExpressions;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>第九条 before 第十条 before 第四十五条第四项: clauses by their numbers, not by their letters.</summary>
internal sealed partial class ClauseOrder : IComparer<string>
{
    private const string Digits = "零一二三四五六七八九";

    public static ClauseOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Numbers(x!), Numbers(y!));
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Count != right.Count ? left.Count.CompareTo(right.Count) : string.CompareOrdinal(x, y);
    }

    private static List<int> Numbers(string clause) => [.. Number().Matches(clause).Select(found => Value(found.Value))];

    public static int Value(string number)
    {
        var (value, digit) = (0, 0);
        foreach (var letter in number)
        {
            (value, digit) = letter switch
            {
                '百' => (value + Math.Max(digit, 1) * 100, 0),
                '十' => (value + Math.Max(digit, 1) * 10, 0),
                _ => (value, Digits.IndexOf(letter, StringComparison.Ordinal)),
            };
        }

        return value + digit;
    }

    [GeneratedRegex("[零一二三四五六七八九十百]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
