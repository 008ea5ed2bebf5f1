using System.Text;

namespace Bidding.Architecture.Tests.Regulation;

/// <summary>docs/regulation-map.md: law → clause → the file that holds the rule → the tests that prove it.</summary>
internal static class RegulationMap
{
    public const string File = "docs/regulation-map.md";

    /// <summary>Set to 1, the test writes the file instead of comparing it.</summary>
    public const string Rewrite = "BIDDING_WRITE_MAP";

    public const string Command = Rewrite + "=1 dotnet test tests/Bidding.Architecture.Tests --filter RegulationMap";

    private const string Unconfirmed = " 【待核】";

    public static string Write(IReadOnlyList<LawfulRule> rules, IReadOnlyList<Proof> proofs)
    {
        var text = new StringBuilder($"""
            # Regulation map 法规对照

            Made from the marks `[Law]` in `src` and `[Proves]` in `tests`, and from the places in `tests/Bidding.Architecture.Tests/Regulation/Places.cs`.
            Do not edit; write it anew with

                {Command}

            {Unconfirmed.Trim()}: the article or its number rests on memory or on one weak source; such a rule is configuration with a safe default.

            {rules.Count} rules, {rules.Sum(rule => rule.Articles.Count)} articles, {rules.Count(rule => rule.Articles.Any(article => article.Unconfirmed))} with something unconfirmed.

            """.ReplaceLineEndings("\n"));
        var tests = proofs.ToLookup(proof => proof.Rule, StringComparer.Ordinal);
        foreach (var law in LawfulRules.KnownLaws)
        {
            Write(text, law, rules, tests);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string law, IEnumerable<LawfulRule> rules, ILookup<string, Proof> tests)
    {
        var lines = (
            from rule in rules
            from article in rule.Articles
            where article.Law == law
            select (rule, article)).OrderBy(line => line.article.Clause, ClauseOrder.Instance).ThenBy(line => line.rule.Name, StringComparer.Ordinal).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        text.Append($"\n## {law}\n\n| 条款 | 规则 | 处所 | 文件 | 测试 |\n|---|---|---|---|---|\n");
        foreach (var (rule, article) in lines)
        {
            var proven = tests[rule.Name].OrderBy(proof => proof.Class, StringComparer.Ordinal).Select(proof => $"{Cell(proof.Words)} ({proof.Class})");
            text.Append($"| {Cell(article.Clause)}{(article.Unconfirmed ? Unconfirmed : "")} | {Cell(article.Says)} | {string.Join("<br>", (IEnumerable<Place>)Places.Of.GetValueOrDefault(rule.Name, []))} | [{rule.Name}](../{rule.File}) | {string.Join("<br>", proven)} |\n");
        }
    }

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
