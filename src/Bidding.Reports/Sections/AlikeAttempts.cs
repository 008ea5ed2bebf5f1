using Bidding.Domain.Audit;
using Bidding.Pdf.Content;

namespace Bidding.Reports.Sections;

/// <summary>Of attempts refused to one person by one article the first are printed, as they are recorded; that there may be more is said.</summary>
internal static class AlikeAttempts
{
    public static IEnumerable<T> Printed<T>(IReadOnlyCollection<T> refused, Func<T, (string Who, string Article)> alike)
    {
        var seen = new Dictionary<(string, string), int>();
        return refused.Where(one => (seen[alike(one)] = seen.GetValueOrDefault(alike(one)) + 1) <= Attempts.MostAlike).ToList();
    }

    public static IEnumerable<Block> Note<T>(IReadOnlyCollection<T> refused, Func<T, (string Who, string Article)> alike) =>
        refused.GroupBy(alike).Where(one => one.Count() >= Attempts.MostAlike).Select(one => one.Key.Who).Distinct().ToList() is { Count: > 0 } who
            ? [new Paragraph($"同一操作人依同一条款被拒绝达到 {Attempts.MostAlike} 次的（{string.Join("、", who)}），此后的不再逐条列出。")]
            : [];
}
