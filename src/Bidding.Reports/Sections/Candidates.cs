using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>推荐的中标候选人名单与签订合同前要处理的事宜.</summary>
internal static class Candidates
{
    internal sealed record Line(int Rank, string Bidder, string Total, string Quote, string Corrected, string Evaluated);

    internal sealed record Model(IReadOnlyList<Line> Lines, int Places, bool Corrected, string Contract, string Mandate, string? BeforeContract);

    public static Model From(ReportSource source) => new(
        source.Result is not { Result: var result } ? [] :
        [
            .. result.Bids.Where(bid => result.Candidates.Contains(bid.Id)).Select(bid => new Line(
                bid.Rank, source.Bidder(bid.Id), Say.Score(bid.Total), Say.Amount(source.Evaluation.Bid(bid.Id)?.Quote), Quotes.After(source, bid.Id), Say.Amount(bid.EvaluatedPrice))),
        ],
        source.Convocation.Method.Candidates,
        Recommended(source).Any(bid => source.CorrectedQuote(bid) is not null),
        Quotes.OfContract(source, Recommended(source)),
        Mandate(source.Convocation.Method.Regime),
        BeforeContract(source));

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "推荐的中标候选人"),
        Grid.Of(
            "推荐的中标候选人名单",
            [Grid.Word("排序", 1.2), Grid.Text("中标候选人", 3.4), Grid.Figure("总分", 1.1), .. Quotes.Columns(model.Corrected, 1.8), Grid.Figure("评审价（元）", 1.8)],
            model.Lines.Select(line => (IEnumerable<string>)[$"第 {line.Rank} 名", line.Bidder, line.Total, .. Quotes.Cells(model.Corrected, line.Quote, line.Corrected), line.Evaluated]))
            .OrNothing("推荐的中标候选人：无。"),
        new Paragraph($"评标办法规定推荐不超过 {model.Places} 名。评审价仅用于评审。{(model.Lines.Count == 0 ? "" : model.Contract)}"),
        new Paragraph(model.Mandate),
        .. model.BeforeContract is { } matters ? (IEnumerable<Block>)[new Paragraph("签订合同前要处理的事宜：" + matters)] : [],
    ];

    /// <summary>Whether the committee may fix the winner itself is for the buyer to say, and he has no place here to say it.</summary>
    private static string Mandate(Regime regime) => regime == Regime.GovernmentProcurement
        ? "经采购人委托直接确定的中标人：无。系统不登记采购人的委托，评标委员会只推荐中标候选人。"
        : "由招标人授权评标委员会直接确定的中标人：无。系统不登记招标人的授权，评标委员会只推荐中标候选人。";

    /// <summary>Null in government procurement, whose report has no such item.</summary>
    private static string? BeforeContract(ReportSource source) => !TheReportNamesWhatIsLeftBeforeTheContract.Applies(source.Convocation.Method.Regime) ? null
        : source.Evaluation.ContractMatters is { } noted ? $"{noted.Text}（{source.Member(noted.By)} 代表评标委员会记录，{Say.Time(noted.At)}）"
        : "未登记。";

    private static ImmutableArray<string> Recommended(ReportSource source) => source.Result?.Result.Candidates ?? [];
}
