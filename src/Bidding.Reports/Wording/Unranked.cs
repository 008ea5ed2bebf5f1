using Bidding.Reports.Sections;

namespace Bidding.Reports.Wording;

/// <summary>Every bid that stands in no ranking, with the reason: below a pass line first, then the rejected. A list of ranks alone would read as if they had never bid.</summary>
public static class Unranked
{
    /// <param name="source">Of an evaluation whose scores are revealed.</param>
    public static IEnumerable<(string Bid, string Why)> Of(ReportSource source)
    {
        var rejected = RejectedBids.From(source).Lines.ToLookup(line => line.Bid, line => $"{line.Item}，{line.Ground}，{line.Reasons}", StringComparer.Ordinal);
        return source.Result!.Result.BelowMinimum.Select(below => below.Bid).Distinct(StringComparer.Ordinal)
            .Select(bid => (bid, string.Concat(PassLines.Missed(source, bid))))
            .Concat(source.Result.Sheet.Bids.Where(bid => bid.Rejected).Select(bid => (bid.Id, "否决：" + Say.OneByOne(rejected[bid.Id]))));
    }
}
