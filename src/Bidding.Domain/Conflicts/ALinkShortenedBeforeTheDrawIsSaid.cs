using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>
/// A relation lately said to have ended earlier than the registry had it: what would have kept an expert away as it stood before, and does so
/// no longer, is shown with the relation as it was. It may be a correction; a person looks.
/// </summary>
[Law(Laws.Platform, "回避提示 第五条", "名单确定前九十日内登记信息缩短关系期间, 使原应回避的专家不再回避的, 提示而不排除")]
public static class ALinkShortenedBeforeTheDrawIsSaid
{
    public const int Days = 90;

    /// <param name="now">What the rules find in the registry as it is.</param>
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around, IReadOnlyCollection<Finding> now)
    {
        if (around.Earlier is not { } earlier)
        {
            return [];
        }

        var standing = now.Where(finding => finding.Force == Force.Excludes).Select(finding => finding.Key).ToHashSet();
        return Avoidance.FindingsOf(expert, earlier)
            .Where(finding => finding.Force == Force.Excludes && !standing.Contains(finding.Key))
            .DistinctBy(finding => finding.Party)
            .Select(finding => finding with { Rule = ConflictRule.Shortened, Force = Force.Prompts, Article = Article.Platform("回避提示 第五条") });
    }
}
