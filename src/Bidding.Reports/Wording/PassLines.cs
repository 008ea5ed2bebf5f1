using Bidding.Domain.Scoring;

namespace Bidding.Reports.Wording;

/// <summary>合格线: the figure that decided, beside the line it fell below.</summary>
internal static class PassLines
{
    public static decimal Of(ScoreSheet sheet, string section) => sheet.Minimums.First(minimum => minimum.Section == section).Least;

    /// <summary>A sentence for each section of a bid below its line.</summary>
    public static IEnumerable<string> Missed(ReportSource source, string? bid = null) =>
        from below in source.Result!.Result.BelowMinimum
        where bid is null || below.Bid == bid
        let score = source.Sections[below.Bid].First(section => section.Section == below.Section).Score
        select $"{source.Bidder(below.Bid)} 的{Terms.Section(below.Section)}得分 {Say.Score(score)}，低于合格线 {Say.Points(Of(source.Result.Sheet, below.Section))}，不参与排序。";
}
