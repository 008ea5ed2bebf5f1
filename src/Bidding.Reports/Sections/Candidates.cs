using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>推荐的中标候选人名单与签订合同前要处理的事宜.</summary>
internal static class Candidates
{
    internal sealed record Line(int Rank, string Bidder, string Total, string Quote, string Evaluated);

    internal sealed record Model(IReadOnlyList<Line> Lines, int Places);

    public static Model From(ReportSource source) => new(
        source.Result is not { Result: var result } ? [] :
        [
            .. result.Bids.Where(bid => result.Candidates.Contains(bid.Id)).Select(bid => new Line(
                bid.Rank, source.Bidder(bid.Id), Say.Score(bid.Total), Say.Amount(source.Result!.Sheet.Bids.First(known => known.Id == bid.Id).Quote), Say.Amount(bid.EvaluatedPrice))),
        ],
        source.Convocation.Method.Candidates);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "推荐的中标候选人"),
        Grid.Of(
            "推荐的中标候选人名单",
            [Grid.Word("排序", 1.2), Grid.Text("中标候选人", 3.4), Grid.Figure("总分", 1.1), Grid.Figure("投标报价（元）", 1.8), Grid.Figure("评审价（元）", 1.8)],
            model.Lines.Select(line => (IEnumerable<string>)[$"第 {line.Rank} 名", line.Bidder, line.Total, line.Quote, line.Evaluated]))
            .OrNothing("推荐的中标候选人：无。"),
        new Paragraph($"评标办法规定推荐不超过 {model.Places} 名。评审价仅用于评审，合同价格以投标报价为准。"),
        new Paragraph("签订合同前要处理的事宜：无记录。"),
    ];
}
