namespace Bidding.Domain.Rules;

/// <summary>
/// The clauses that are cited and whose wording is not confirmed (待核): whoever is refused is told so. A test holds this list to the
/// marks of the rules: a clause stands here while every rule that bears it is marked unconfirmed; those that no rule bears were read nowhere.
/// </summary>
public static class UnconfirmedClauses
{
    public static IReadOnlyList<Article> All { get; } =
    [
        Article.Order87("第三十九条"),
        Article.Order87("第四十一条"),
        Article.Order87("第四十二条"),
        Article.Order87("第四十三条"),
        Article.Order87("第五十条"),
        Article.Order87("第五十一条"),
        Article.Order87("第六十一条"),
        Article.Order87("第六十三条"),
        Article.Experts198("第十四条"),
        Article.Platform("故障处置 第一条"),
        Article.Platform("评分 第一条"),
    ];

    /// <summary>An item of an unconfirmed article is unconfirmed as well; so is one applied by analogy.</summary>
    public static bool IsUnconfirmed(this Article article) => All.Any(one =>
        (article.Law == one.Law && article.Clause.StartsWith(one.Clause, StringComparison.Ordinal))
        || article.Clause.StartsWith($"参照{one}", StringComparison.Ordinal));
}
