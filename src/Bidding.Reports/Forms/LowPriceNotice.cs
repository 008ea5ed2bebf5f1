using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>
/// 报价合理性书面说明通知书: what each supplier was asked, with the figures as they stood in that minute. It speaks for the committee
/// and names no member: it is the paper that a supplier may see.
/// </summary>
internal static class LowPriceNotice
{
    public static readonly Form Form = new("low-price-notice", "报价合理性书面说明通知书", "Notice asking a supplier to explain a low price", Write);

    private static List<Block> Write(ReportSource source)
    {
        var notices = source.Of<LowPriceReviewOpened>().SelectMany(asked => Notice(source, asked.Fact, asked.Body)).ToList();
        return notices.Count > 0 ? notices : [new Paragraph("报价合理性书面说明通知：无。")];
    }

    private static IEnumerable<Block> Notice(ReportSource source, LowPriceReviewOpened asked, FactBody<EvaluationFact> body) =>
    [
        new Heading(2, $"致：{source.Bidder(asked.Bid)}"),
        new Paragraph("评标委员会对贵单位的报价启动异常低价审查。请在下列时限内提供书面说明和必要的证明材料，对报价的合理性作出说明。"),
        new KeyValueList(
        [
            new("通知时间", Say.Time(body.At)),
            new("时限", $"{asked.Minutes} 分钟，至 {Say.Time(body.At.AddMinutes(asked.Minutes))}"),
            new("报价", $"{Say.Amount(source.Evaluation.Bid(asked.Bid) is { } bid ? At(source, body).QuoteOf(bid) : null)} 元"),
            .. Grounds(source, asked, body).Select((ground, index) => new KeyValue($"情形{index + 1}", ground)),
            new("后果", "不提供书面说明、证明材料，或者提供的书面说明、证明材料不能证明报价合理性的，作为无效投标处理。"),
            new("依据", "《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）第六十条，财库〔2026〕2号。"),
        ]),
    ];

    private static IEnumerable<string> Grounds(ReportSource source, LowPriceReviewOpened asked, FactBody<EvaluationFact> body) =>
    [
        .. LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(At(source, body), asked.Bid)?.Evidence.Select(Sections.LowPriceReviews.Figures) ?? [],
        .. asked.Reason is { } reason ? [$"评标委员会认为报价过低：{reason}"] : Array.Empty<string>(),
    ];

    /// <summary>The evaluation as it stood when the notice was given: a price corrected later does not change what was asked.</summary>
    private static Evaluation At(ReportSource source, FactBody<EvaluationFact> body) => source.Facts
        .TakeWhile(earlier => earlier.Version <= body.Version)
        .Aggregate(Evaluation.None, (state, earlier) => state.Evolve(earlier.Fact, earlier.At));
}
