using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>经评审的评分比较一览表 (12号令 第四十二条第七项): every member's score, its sums, and what became of them.</summary>
internal static class ScoreSummary
{
    internal sealed record Line(string Part, IReadOnlyList<string> Subtotals, string Score, bool Total = false);

    internal sealed record Detail(string Criterion, string Max, IReadOnlyList<string> Values, bool Total = false);

    internal sealed record BidScores(string Bidder, IReadOnlyList<Line> Lines, IReadOnlyList<Detail> Details);

    internal sealed record Model(IReadOnlyList<string> Members, IReadOnlyList<BidScores> Bids, string Weights, string Totals, IReadOnlyList<string> BelowMinimum);

    public static Model From(ReportSource source, string report = See.ThisReport) => new(
        [.. source.Evaluation.Panel.Select(member => member.Alias)],
        source.Result is { } result ? [.. result.Sheet.Bids.Where(bid => !bid.Rejected).Select(bid => Scores(source, result.Sheet, result.Result, bid.Id))] : [],
        source.Convocation.Method.Weights.IsEmpty
            ? "各部分得分之和为总分。"
            : $"各部分得分为加权前的分值；总分为各部分得分乘以权重并保留规定位数后之和。权重见{report}“{MethodAndCriteria.TitleIn(source.Convocation.Method.Regime)}”一节。",
        TotalsHold(source.Convocation.Method),
        source.Result is null ? [] : [.. PassLines.Missed(source)]);

    public static IEnumerable<Block> Write(Model model) => model.Bids.Count == 0
        ? [new Heading(1, "评分汇总表"), new Paragraph("评分汇总：无。评审在评分揭示之前结束，未产生评分。")]
        : Grid.AsWideAs(
            model.Members.Count,
            [
                new Heading(1, "评分汇总表"),
                new Paragraph("各成员的评分在全体成员全部封存后同时揭示；下列各表为更正（如有）之后的分值。"),
                Summary(model),
                new Note(model.Weights + model.Totals),
                .. model.BelowMinimum.Select(said => new Paragraph(said)),
                .. model.Bids.Where(bid => bid.Details.Count > 0).SelectMany(bid => Details(bid, model.Members)),
            ]);

    private static Table Summary(Model model)
    {
        var table = Grid.Of(
            "评分汇总表",
            [Grid.Text("投标人", 2), Grid.Text("部分", 1.3), .. model.Members.Select(member => Grid.Figure(member, 1)), Grid.Figure("得分", 1)],
            model.Bids.SelectMany(bid => bid.Lines.Select(line => line.Subtotals.Prepend(line.Part).Prepend(bid.Bidder).Append(line.Score))));
        var strong = model.Bids.SelectMany(bid => bid.Lines).Select(line => line.Total);
        return table with { Size = TableSize.Small, Rows = [.. table.Rows.Zip(strong, (row, isTotal) => row with { Strong = isTotal })] };
    }

    private static IEnumerable<Block> Details(BidScores bid, IReadOnlyList<string> members) =>
    [
        new Heading(2, $"各成员评分表：{bid.Bidder}"),
        Grid.Of(
            $"各成员评分（{bid.Bidder}）",
            [Grid.Text("评分因素", 2.5), Grid.Figure("满分", 0.8), .. members.Select(member => Grid.Figure(member, 1))],
            []) with
        {
            Size = TableSize.Small,
            Rows = [.. bid.Details.Select(detail => new Row([.. detail.Values.Prepend(detail.Max).Prepend(detail.Criterion).Select(text => new Cell(text))]) { Strong = detail.Total })],
        },
    ];

    /// <summary>The price score comes from no member: what stands in a member's column of 总分 would otherwise be taken for the whole.</summary>
    private static string TotalsHold(Method method) =>
        $"总分一行中，各成员栏为该成员所评各部分得分之和{(method.Weights.IsEmpty ? "" : "（加权前）")}"
        + (method.Price is null ? "" : "，不含由系统计算的价格分") + "；得分栏为总分。";

    private static BidScores Scores(ReportSource source, ScoreSheet sheet, SheetResult result, string bid)
    {
        var values = sheet.Scores.Where(score => score.Bid == bid).ToDictionary(score => (score.Member, score.Criterion), score => score.Value);
        var ranked = result.Bids.FirstOrDefault(found => found.Id == bid);
        var below = result.BelowMinimum.Where(found => found.Bid == bid).Select(found => found.Section).ToHashSet(StringComparer.Ordinal);
        var lines = source.Sections[bid].Select(section => new Line(
            Terms.Section(section.Section) + (below.Contains(section.Section) ? $"（低于合格线 {Say.Points(PassLines.Of(sheet, section.Section))}）" : ""),
            [.. sheet.Members.Select(member => Say.Points(Sum(values, member.Id, sheet.Criteria.Where(criterion => criterion.Section == section.Section))))],
            Say.Score(section.Score))).ToList();
        if (sheet.Price is not null)
        {
            lines.Add(new(Terms.Section(Weight.Price), [.. sheet.Members.Select(_ => "—")], Say.Score(ranked?.Price)));
        }
        List<string> totals = [.. sheet.Members.Select(member => Say.Points(Sum(values, member.Id, sheet.Criteria)))];
        lines.Add(new("总分", totals, ranked is null ? "不参与排序" : Say.Score(ranked.Total), Total: true));
        return new(source.Bidder(bid), lines, sheet.Criteria.IsEmpty ? [] :
        [
            .. sheet.Criteria.Select(criterion => new Detail(
                $"{criterion.Id} {source.Criterion(criterion.Id)}", Say.Points(criterion.Max), [.. sheet.Members.Select(member => Say.Points(values[(member.Id, criterion.Id)]))])),
            new("合计", Say.Points(sheet.Criteria.Sum(criterion => criterion.Max)), totals, Total: true),
        ]);
    }

    private static decimal Sum(Dictionary<(string, string), decimal> values, string member, IEnumerable<Criterion> criteria) =>
        criteria.Sum(criterion => values[(member, criterion.Id)]);
}
