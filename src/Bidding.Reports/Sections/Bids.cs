using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>符合要求的投标一览表 (12号令 第四十二条第四项).</summary>
internal static class Bids
{
    internal sealed record Line(string Id, string Bidder, string Quote, string Deductions, string Adjustments, bool Rejected);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool Reviewed);

    public static Model From(ReportSource source) => new(
        [
            .. source.Convocation.Bids.Select(bid => new Line(
                bid.Id,
                source.Names.Bidder(bid.Bidder),
                Say.Amount(bid.Quote),
                bid.Deductions.IsEmpty ? Say.Nothing : Say.Percent(bid.Deductions.Sum()),
                bid.Adjustments.IsEmpty ? Say.Nothing : Say.Amount(bid.Adjustments.Sum()),
                source.Evaluation.Rejected.ContainsKey(bid.Id))),
        ],
        source.Evaluation.RevealedReviews is not null || source.Result is not null);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "投标一览表"),
        Grid.Of(
            "进入评审的投标",
            [
                Grid.Word("编号", 1), Grid.Text("投标人", 3), Grid.Figure("投标报价（元）", 1.8), Grid.Word("价格扣除", 1.1), Grid.Figure("偏差折价（元）", 1.5),
                Grid.Word("是否符合要求", 1.4),
            ],
            model.Lines.Select(line => (IEnumerable<string>)
                [line.Id, line.Bidder, line.Quote, line.Deductions, line.Adjustments, !model.Reviewed ? "未评审" : line.Rejected ? "否（已否决）" : "是"])),
    ];
}
