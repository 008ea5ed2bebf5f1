using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bidding.Domain.Rules;

/// <summary>
/// An article as an English sentence cites it: 87号令 第六十三条第二项 is order 87, article 63, item 2. The Chinese citation is the one that
/// stands in the record and in the report.
/// </summary>
public static partial class ArticleInEnglish
{
    private const string ByAnalogy = "参照";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [Laws.Tendering] = "Tendering Law",
        [Laws.TenderingRegulations] = "Tendering Law Regulations",
        [Laws.Order12] = "order 12",
        [Laws.Order20] = "order 20",
        [Laws.Order26] = "order 26",
        [Laws.Procurement] = "Procurement Law",
        [Laws.ProcurementRegulations] = "Procurement Law Regulations",
        [Laws.Order87] = "order 87",
        [Laws.Experts198] = "Caiku [2016] no. 198",
        [Laws.LowPrice2] = "Caiku [2026] no. 2",
        [Laws.SmallEnterprises19] = "Caiku [2022] no. 19",
        [Laws.SmallEnterprises46] = "Caiku [2020] no. 46",
        [Laws.Platform] = "platform rules",
    }.ToFrozenDictionary();

    /// <summary>What the platform's own rules are about, and parts of notices that have no articles, as their clauses name it.</summary>
    private static readonly FrozenDictionary<string, string> Chapters = new Dictionary<string, string>
    {
        ["一人一席"] = "one seat each",
        ["专家抽取"] = "draw of experts",
        ["两套规则"] = "two rule packs",
        ["保存"] = "retention",
        ["同步评审"] = "synchronous evaluation",
        ["回避"] = "avoidance",
        ["回避提示"] = "prompts of avoidance",
        ["封存"] = "sealing",
        ["异常低价审查标准"] = "limits of abnormally low prices",
        ["异常低价审查程序"] = "review of abnormally low prices",
        ["书面说明"] = "written explanation",
        ["审查结论"] = "conclusion of the review",
        ["异常低价情形"] = "cases of abnormally low prices",
        ["异常低价情形四"] = "cases of abnormally low prices, fourth",
        ["价格扣除"] = "price deductions",
        ["开标"] = "bid opening",
        ["接口"] = "interface",
        ["故障处置"] = "faults",
        ["更换成员"] = "replacement",
        ["澄清"] = "clarifications",
        ["签名"] = "signatures",
        ["签署"] = "signing",
        ["终止评审"] = "end of the evaluation",
        ["统计"] = "statistics",
        ["表决"] = "votes",
        ["计算"] = "computation",
        ["记录"] = "record",
        ["评分"] = "scoring",
        ["评分提示"] = "prompts of scoring",
        ["评审程序"] = "evaluation procedure",
        ["评标委员会"] = "panel",
        ["远程异地评标"] = "remote cross-site evaluation",
    }.ToFrozenDictionary();

    /// <returns>What it has no English for stays as it is.</returns>
    public static string Of(Article article) => article.Clause.StartsWith(ByAnalogy, StringComparison.Ordinal)
        ? $"{Name(article.Law)}, by analogy with {Cited(article.Clause[ByAnalogy.Length..])}"
        : $"{Name(article.Law)}{Clause(article.Clause)}";

    private static string Cited(string words) => words.Split(' ', 2) is [var law, var clause] ? Of(new(law, clause)) : words;

    private static string Name(string law) => Names.GetValueOrDefault(law, law);

    private static string Clause(string clause)
    {
        var parts = clause.Split(' ', 2);
        return parts[0].StartsWith('第') ? Place(clause) : $", {Chapters.GetValueOrDefault(parts[0], parts[0])}{Place(parts.ElementAtOrDefault(1) ?? "")}";
    }

    private static string Place(string clause) => Step().Replace(clause, step => step switch
    {
        _ when step.Groups["and"] is { Success: true, Value: var and } => $" {Joined(and)} {One(step)}",
        _ => $", {One(step)}",
    });

    private static string One(Match step) => step.Groups["to"].Success
        ? $"{Unit(step)}s {Number(step.Groups["number"].Value)} {Joined(step.Groups["join"].Value)} {Number(step.Groups["to"].Value)}"
        : $"{Unit(step)} {Number(step.Groups["number"].Value)}";

    private static string Joined(string word) => word == "至" ? "to" : "and";

    private static string Unit(Match step) => step.Groups["unit"].Value switch { "章" => "chapter", "条" => "article", "款" => "paragraph", _ => "item" };

    /// <summary>一 to 九十九.</summary>
    private static int Number(string words)
    {
        var ten = words.IndexOf('十');
        return ten < 0 ? Digit(words) : ((ten == 0 ? 1 : Digit(words[..ten])) * 10) + Digit(words[(ten + 1)..]);
    }

    private static int Digit(string word) => word.Length == 0 ? 0 : "一二三四五六七八九".IndexOf(word, StringComparison.Ordinal) + 1;

    [GeneratedRegex("(?<and>[至、])?第(?<number>[一二三四五六七八九十]+)((?<join>[至、])(?<to>[一二三四五六七八九十]+))?(?<unit>[章条款项])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
