using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>
/// 报价合理性书面说明通知书: the paper a supplier is handed while the evaluation goes on. It speaks for the committee and names no member;
/// of the other bids it tells nothing, not even a mean, from which he could reckon who passed the review. The figures stand in the record of the review.
/// </summary>
public static class LowPriceNotice
{
    private const string Title = "报价合理性书面说明通知书", English = "Notice asking a supplier to explain a low price";

    /// <summary>All that were given, each on a page of its own.</summary>
    internal static readonly Form Form = new("low-price-notice", Title, English, source => Write(source, source.Of<LowPriceReviewOpened>()));

    /// <summary>The one to this bidder, to be built from the facts up to the opening of his review.</summary>
    public static Form To(string bid) => new("low-price-notice", Title, English, source => Write(source, source.Of<LowPriceReviewOpened>().Where(asked => asked.Fact.Bid == bid).TakeLast(1)));

    private static List<Block> Write(ReportSource source, IEnumerable<(LowPriceReviewOpened Fact, FactBody<EvaluationFact> Body)> given)
    {
        var notices = given.SelectMany((asked, index) => Notice(source, asked.Fact, asked.Body).Prepend(new PageBreak()).Skip(index == 0 ? 1 : 0)).ToList();
        return notices.Count > 0 ? notices : [new Paragraph("报价合理性书面说明通知：无。"), .. HandSigned.OnPaper(["代理机构经办人"])];
    }

    private static IEnumerable<Block> Notice(ReportSource source, LowPriceReviewOpened asked, FactBody<EvaluationFact> body) =>
    [
        new Heading(2, $"致：{source.Bidder(asked.Bid)}"),
        new Paragraph("评标委员会对贵单位的报价启动异常低价审查。请在下列时限内就报价的合理性提供书面说明和必要的证明材料，盖章后交代理机构提交评标委员会；逾期提交的不予接收。"),
        new KeyValueList(
        [
            new("通知时间", Say.Time(body.At)),
            new("时限", $"{asked.Minutes} 分钟，至 {Say.Time(body.At.AddMinutes(asked.Minutes))}"),
            new("报价", $"{Say.Amount(source.Evaluation.Bid(asked.Bid) is { } bid ? At(source, body).QuoteOf(bid) : null)} 元"),
            .. Grounds(source, asked, body).Select((ground, index) => new KeyValue($"情形{index + 1}", ground)),
            new("后果", "不提供书面说明、证明材料，或者提供的书面说明、证明材料不能证明报价合理性的，作为无效投标处理。"),
            new("依据", "《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）第六十条，财库〔2026〕2号。"),
        ]),
        .. HandSigned.OnPaper(["代理机构经办人", "供应商签收"]),
    ];

    private static IEnumerable<string> Grounds(ReportSource source, LowPriceReviewOpened asked, FactBody<EvaluationFact> body) =>
    [
        .. LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(At(source, body), asked.Bid)?.Evidence.Select(Ground) ?? [],
        .. asked.Reason is { } reason ? [$"评标委员会认为报价过低：{reason}"] : Array.Empty<string>(),
    ];

    private static string Ground(LowPriceEvidence found) => found.Trigger switch
    {
        LowPriceTrigger.Mean => $"报价低于全部通过符合性审查供应商报价平均值的 {Say.Percent(found.Share)}",
        LowPriceTrigger.SecondLowest => $"报价低于通过符合性审查供应商次低报价的 {Say.Percent(found.Share)}",
        _ => $"报价低于最高限价 {Say.Amount(found.Of)} 元的 {Say.Percent(found.Share)}，即 {Say.Amount(found.Threshold)} 元",
    };

    /// <summary>The evaluation as it stood when the notice was given: a price corrected later does not change what was asked.</summary>
    private static Evaluation At(ReportSource source, FactBody<EvaluationFact> body) => source.Facts
        .TakeWhile(earlier => earlier.Version <= body.Version)
        .Aggregate(Evaluation.None, (state, earlier) => state.Evolve(earlier.Fact, earlier.At));
}
