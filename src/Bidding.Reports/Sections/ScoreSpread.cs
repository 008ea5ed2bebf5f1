using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>评分分布: where each member stands among the others for each bid; a finding stands out, and nobody is judged (P7).</summary>
internal static class ScoreSpread
{
    internal sealed record Point(string Alias, decimal Sum, bool StandsOut);

    internal sealed record Line(string Bidder, IReadOnlyList<Point> Points, decimal Mean);

    internal sealed record Model(string Of, decimal Full, IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source)
    {
        if (source.Result is not { Sheet: var sheet, Result: var result } || sheet.Criteria.IsEmpty)
        {
            return new("", 0, []);
        }
        var subjective = sheet.Criteria.Where(criterion => criterion.Nature == Nature.Subjective).ToList();
        var (of, counted) = subjective.Count > 0 ? ("主观分合计", subjective) : ("评分合计", [.. sheet.Criteria]);
        var ids = counted.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        return new(of, counted.Sum(criterion => criterion.Max), [.. sheet.Bids.Where(bid => !bid.Rejected).Select(bid => LineOf(source, sheet, result, bid.Id, ids))]);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评分分布"),
        .. model.Lines.Count == 0 ? (IEnumerable<Block>)[new Paragraph("评分分布：无。未产生评分。")] : [Chart(model)],
    ];

    private static MarkChart Chart(Model model)
    {
        var sums = model.Lines.SelectMany(line => line.Points).Select(point => point.Sum).ToList();
        var (from, to) = (Math.Floor(sums.Min()), Math.Max(Math.Ceiling(sums.Max()), Math.Floor(sums.Min()) + 1));
        return new(
            $"各成员{model.Of}的分布",
            from,
            to,
            [.. model.Lines.Select(line => new MarkLane(line.Bidder, [.. line.Points.Select(point => new Mark(Short(point.Alias), point.Sum, point.StandsOut))], line.Mean))],
            $"各成员{model.Of}（满分 {Say.Number(model.Full)}）：" + string.Join("；", model.Lines.Select(line =>
                $"{line.Bidder}：{string.Join("，", line.Points.Select(point => $"{point.Alias} {Say.Number(point.Sum)}{(point.StandsOut ? "（偏离提示）" : "")}"))}")) + "。")
        {
            Unit = $"分，满分 {Say.Number(model.Full)}",
            Legend = "方块为成员代号，竖线为平均值；加框者为系统提示的偏离，由评标委员会判断。",
        };
    }

    /// <summary>评委甲 is 甲 in a small mark.</summary>
    private static string Short(string alias) => alias.StartsWith("评委", StringComparison.Ordinal) && alias.Length > 2 ? alias[2..] : alias;

    private static Line LineOf(ReportSource source, ScoreSheet sheet, SheetResult result, string bid, HashSet<string> counted)
    {
        var points = sheet.Members.Select(member => new Point(
            source.Alias(member.Id),
            sheet.Scores.Where(score => score.Bid == bid && score.Member == member.Id && counted.Contains(score.Criterion)).Sum(score => score.Value),
            result.Anomalies.Any(anomaly => anomaly.Kind == AnomalyKind.Deviation && anomaly.Bid == bid && anomaly.Member == member.Id))).ToList();
        return new(source.Bidder(bid), points, points.Average(point => point.Sum));
    }
}
