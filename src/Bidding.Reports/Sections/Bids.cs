using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Reports.Sections;

/// <summary>符合要求的投标一览表 (12号令 第四十二条第四项); in procurement 投标人名单 (87号令 第五十八条第二项).</summary>
internal static class Bids
{
    internal sealed record Line(string Id, string Bidder, string Quote, string Corrected, string Deductions, string Adjustments, string Form, bool Rejected);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool Reviewed, bool Corrected, string? Obtained);

    public static Model From(ReportSource source) => new(
        [
            .. source.Convocation.Bids.Select(bid => new Line(
                bid.Id,
                source.Names.Bidder(bid.Bidder),
                Say.Amount(bid.Quote),
                Quotes.After(source, bid.Id),
                bid.Deductions.IsEmpty ? Say.Nothing : Say.Percent(bid.Deductions.Sum()),
                bid.Adjustments.IsEmpty ? Say.Nothing : Say.Amount(bid.Adjustments.Sum()),
                FormOf(source, bid.Id),
                source.Evaluation.Rejected.ContainsKey(bid.Id))),
        ],
        source.Evaluation.RevealedReviews is not null || source.Result is not null,
        source.Convocation.Bids.Any(bid => source.CorrectedQuote(bid.Id) is not null),
        source.Convocation.Method.Regime == Regime.GovernmentProcurement ? Obtained(source) : null);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "投标一览表"),
        Grid.Of(
            "进入评审的投标",
            [
                Grid.Word("编号", 0.8), Grid.Text("投标人", 2.4), .. Quotes.Columns(model.Corrected, 1.6), Grid.Word("价格扣除", 0.8), Grid.Figure("偏差折价（元）", 1.2),
                Grid.Text("工期、质量、项目负责人等（按开标一览表）", 2.8), Grid.Word("是否符合要求", 1.1),
            ],
            model.Lines.Select(line => (IEnumerable<string>)
                [line.Id, line.Bidder, .. Quotes.Cells(model.Corrected, line.Quote, line.Corrected), line.Deductions, line.Adjustments, line.Form, !model.Reviewed ? "未评审" : line.Rejected ? "否（已否决）" : "是"])).Small(),
        .. model.Obtained is null ? (IEnumerable<Block>)[] : [new Paragraph(model.Obtained)],
    ];

    /// <summary>87号令 第五十八条第二项 asks for more suppliers than those who bid; what the opening knows is told beside what nobody enters.</summary>
    private static string Obtained(ReportSource source)
    {
        var standing = source.Opening.State.Received.Select(bid => bid.Bidder).ToHashSet(StringComparer.Ordinal);
        var received = source.Opening.Facts.Select(body => body.Fact).OfType<BidReceived>().Select(bid => bid.Bidder).Distinct(StringComparer.Ordinal);
        return $"获取招标文件的供应商：系统未登记，招标文件的获取不在本系统内办理。递交投标文件的投标人：{Say.List(received.Select(bidder => source.Names.Bidder(bidder) + (standing.Contains(bidder) ? "" : "（已撤回）")))}。";
    }

    private static string FormOf(ReportSource source, string bid) =>
        source.Opening.State.Opened?.FirstOrDefault(opened => opened.Bid == bid) is { Form: { IsEmpty: false } form } ? string.Join("；", form.Select(field => $"{field.Name}：{field.Value}")) : "未登记";
}
