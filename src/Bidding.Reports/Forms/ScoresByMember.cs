using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>评分表（成员）: one table a member, technical and commercial parts with their sums, one column a bid.</summary>
internal static class ScoresByMember
{
    public static readonly Form Form = new("scores-by-member", "评分表（各成员）", "Score sheets by member", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => source.Result is null ? [] : KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) => source.Result is not { Sheet: var sheet }
        ? [new Paragraph("评分：无。评审在评分揭示之前结束，未产生评分。")]
        :
        [
            new Paragraph("下列分值为更正（如有）之后的分值；更正见评分更正表。"
                + (sheet.Price is null ? "" : "价格部分由系统按评标办法计算，不由成员评分，不计入合计，见评分汇总表。")),
            .. Grid.AsWideAs(sheet.Bids.Count(bid => !bid.Rejected), source.Evaluation.Panel.SelectMany(member => Of(source, sheet, member, Due(source)))),
        ];

    private static IEnumerable<Block> Of(ReportSource source, ScoreSheet sheet, PanelMember member, IEnumerable<DueSignature> due)
    {
        var bids = sheet.Bids.Where(bid => !bid.Rejected).Select(bid => bid.Id).ToList();
        var own = sheet.Scores.Where(score => score.Member == member.Id).ToDictionary(score => (score.Bid, score.Criterion), score => score.Value);
        return
        [
            new Heading(2, source.Member(member.Id)),
            Grid.Of(
                $"评分（{member.Alias}）",
                [Grid.Text("评分因素", 2.5), Grid.Figure("满分", 0.8), .. bids.Select(bid => Grid.Figure(source.Bidder(bid), 1.3))],
                []) with { Size = TableSize.Small, Rows = [.. Rows(source, sheet, bids, own)] },
            .. KeySigned.By(source, [member], due),
        ];
    }

    private static IEnumerable<Row> Rows(ReportSource source, ScoreSheet sheet, List<string> bids, Dictionary<(string Bid, string Criterion), decimal> own)
    {
        foreach (var section in ScoreSheet.SectionsOf(sheet.Criteria))
        {
            var criteria = sheet.Criteria.Where(criterion => criterion.Section == section).ToList();
            foreach (var criterion in criteria)
            {
                yield return RowOf(source.Criterion(criterion.Id), criterion.Max, bids.Select(bid => own[(bid, criterion.Id)]));
            }

            yield return RowOf(Terms.Section(section) + "小计", criteria.Sum(criterion => criterion.Max), bids.Select(bid => criteria.Sum(criterion => own[(bid, criterion.Id)]))) with { Strong = true };
        }

        yield return RowOf("合计", sheet.Criteria.Sum(criterion => criterion.Max), bids.Select(bid => sheet.Criteria.Sum(criterion => own[(bid, criterion.Id)]))) with { Strong = true };
    }

    private static Row RowOf(string name, decimal max, IEnumerable<decimal> values) =>
        new([.. values.Select(Say.Points).Prepend(Say.Points(max)).Prepend(name).Select(text => new Cell(text))]);
}
