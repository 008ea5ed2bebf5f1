using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>经评审的投标人排序, 推荐的中标候选人名单 (12号令 第四十二条第八、九项).</summary>
internal static class RankingAndCandidates
{
    internal sealed record Line(int Rank, bool Joint, string Bidder, IReadOnlyList<string> Parts, decimal Total, string? Quote, bool Candidate);

    internal sealed record Model(IReadOnlyList<string> Parts, IReadOnlyList<Line> Lines, IReadOnlyList<string> BelowMinimum, IReadOnlyList<string> TieBreaks, int Places);

    public static Model From(ReportSource source)
    {
        if (source.Result is not { Sheet: var sheet, Result: var result })
        {
            return new([], [], [], [], 2);
        }
        return new(
            [.. ScoreSheet.SectionsOf(sheet.Criteria).Select(Terms.Section), .. sheet.Price is null ? (IEnumerable<string>)[] : [Terms.Section(Weight.Price)]],
            [
                .. result.Bids.Select(bid => new Line(
                    bid.Rank,
                    result.Bids.Count(other => other.Rank == bid.Rank) > 1,
                    source.Bidder(bid.Id),
                    [.. bid.Sections.Select(section => Say.Score(section.Score)), .. bid.Price is { } price ? (IEnumerable<string>)[Say.Score(price)] : []],
                    bid.Total,
                    source.Evaluation.Bid(bid.Id)?.Quote is { } quote ? Say.Amount(quote) : null,
                    result.Candidates.Contains(bid.Id))),
            ],
            [.. result.BelowMinimum.Select(below => $"{source.Bidder(below.Bid)} 的{Terms.Section(below.Section)}低于合格线，不参与排序。")],
            [.. TieBreaks(source, sheet, result)],
            sheet.Rounding.Places);
    }

    public static IEnumerable<Block> Write(Model model)
    {
        yield return new Heading(1, "投标人排序和推荐的中标候选人");
        if (model.Lines.Count == 0)
        {
            yield return new Paragraph("投标人排序：无。");
            yield return new Paragraph("推荐的中标候选人：无。");
            yield break;
        }
        yield return Grid.Of(
            "经评审的投标人排序",
            [Grid.Word("名次", 0.9), Grid.Text("投标人", 2.6), .. model.Parts.Select(part => Grid.Figure(part, 1.1)), Grid.Figure("总分", 1.1), Grid.Word("推荐", 0.8)],
            model.Lines.Select(line => line.Parts.Prepend(line.Bidder).Prepend(line.Rank + (line.Joint ? "（并列）" : "")).Append(Say.Score(line.Total)).Append(Say.YesNo(line.Candidate))));
        yield return BarChart.Of(
            "投标人总分",
            "各投标人总分：" + string.Join("；", model.Lines.Select(line => $"{line.Bidder} {Say.Score(line.Total)} 分")) + "。",
            [.. model.Lines.Select(line => (line.Bidder, line.Total))]) with { Unit = "分", Decimals = model.Places };
        foreach (var text in Texts(model))
        {
            yield return new Paragraph(text);
        }
    }

    private static IEnumerable<string> Texts(Model model) =>
    [
        .. model.BelowMinimum.DefaultIfEmpty("低于合格线而不参与排序的投标：无。"),
        .. model.TieBreaks.DefaultIfEmpty("总分相同的情形：无。"),
        "推荐的中标候选人：" + string.Join("；", model.Lines.Where(line => line.Candidate).Select(line =>
            $"第 {line.Rank} 名 {line.Bidder}，总分 {Say.Score(line.Total)}" + (line.Quote is null ? "" : $"，投标报价 {line.Quote} 元"))) + "。",
        "签订合同前要处理的事宜：无记录。",
    ];

    private static IEnumerable<string> TieBreaks(ReportSource source, ScoreSheet sheet, SheetResult result) =>
        from tied in result.Bids.GroupBy(bid => bid.Total)
        where tied.Count() > 1
        let names = string.Join("、", tied.Select(bid => source.Bidder(bid.Id)))
        let joint = tied.Select(bid => bid.Rank).Distinct().Count() < tied.Count()
        select $"{names} 总分同为 {Say.Score(tied.Key)}，" + (sheet.Ties.IsEmpty ? "评标办法未规定先后，名次并列。"
            : $"依次按{string.Join("、", sheet.Ties.Select(Terms.Tie))}确定先后" + (joint ? "，仍相同者并列。" : "。"));
}
