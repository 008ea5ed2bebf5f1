using Bidding.Domain.Audit;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>被拒绝的操作, of the opening and of the evaluation: of those alike the first are printed, as they are recorded, and that there may be more is said.</summary>
internal static class RefusedAttempts
{
    internal sealed record Refused(DateTimeOffset At, string Who, string What, string Article)
    {
        public (string Who, string Article) Alike => (Who, Article);
    }

    public static IEnumerable<Block> Write(string title, IReadOnlyList<Refused> refusals) =>
    [
        Grid.Of(
            title,
            [Grid.Word("时间", 2), Grid.Text("操作人", 2), Grid.Text("操作", 2), Grid.Text("依据", 3)],
            Printed(refusals).Select(refused => (IEnumerable<string>)[Say.Time(refused.At), refused.Who, refused.What, refused.Article]))
            .OrNothing($"{title}：无。"),
        .. Note(refusals),
    ];

    private static List<Refused> Printed(IReadOnlyList<Refused> refusals)
    {
        var seen = new Dictionary<(string, string), int>();
        return [.. refusals.Where(one => (seen[one.Alike] = seen.GetValueOrDefault(one.Alike) + 1) <= Attempts.MostAlike)];
    }

    private static IEnumerable<Block> Note(IReadOnlyList<Refused> refusals) =>
        refusals.GroupBy(one => one.Alike).Where(alike => alike.Count() >= Attempts.MostAlike).Select(alike => alike.Key.Who).Distinct().ToList() is { Count: > 0 } who
            ? [new Paragraph($"同一操作人依同一条款被拒绝达到 {Attempts.MostAlike} 次的（{string.Join("、", who)}），此后的不再逐条列出。")]
            : [];
}
