using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>Who would be first if this member's sheets did not count.</summary>
/// <param name="First">Who is first with everybody's sheets; several where they share the rank.</param>
public sealed record Pivot(string Member, ImmutableArray<string> First, ImmutableArray<string> FirstWithout)
{
    /// <summary>The threshold of this finding: any change of who is first.</summary>
    public bool Changes => !First.SequenceEqual(FirstWithout);
}

/// <summary>关键性: the most useful sentence in a report for a regulator. Whether somebody is pivotal says nothing against him.</summary>
[Law(Laws.Platform, "评分提示 第三条", "逐一计算去掉某一成员评分后第一名是否改变, 供监督人员查阅", Unconfirmed = true)]
public static class Pivotality
{
    internal static ImmutableArray<Pivot> Of(ScoreSheet sheet, SheetResult result) => sheet.Members.Length < 2 || sheet.Criteria.IsEmpty
        ? []
        : [.. sheet.Members.Select(member => new Pivot(member.Id, First(result), First(Without(sheet, member.Id))))];

    private static SheetResult Without(ScoreSheet sheet, string member) => ScoreArithmetic.Compute(sheet with
    {
        Members = sheet.Members.RemoveAll(other => other.Id == member),
        Scores = sheet.Scores.RemoveAll(score => score.Member == member),
    });

    private static ImmutableArray<string> First(SheetResult result) =>
        [.. result.Bids.Where(bid => bid.Rank == 1).Select(bid => bid.Id).Order(CodePointOrder.Instance)];
}
