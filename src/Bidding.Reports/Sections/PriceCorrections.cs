using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>报价修正 (87号令 第五十九条): both prices, every step in the order of the law, and what the bidder said.</summary>
internal static class PriceCorrections
{
    internal sealed record Line(string Bidder, string Opening, string Steps, string Corrected, string Outcome);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => new([.. source.Evaluation.PriceCorrections.Select(correction => LineOf(source, correction))]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "报价修正"),
        Grid.Of(
            "报价修正记录",
            [Grid.Text("投标人", 1.6), Grid.Figure(Quotes.ReadOut, 1.9), Grid.Text("不一致之处与修正", 3), Grid.Figure(Quotes.Corrected, 1.9), Grid.Text("投标人确认", 2.6)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Bidder, line.Opening, line.Steps, line.Corrected, line.Outcome]))
            .OrNothing("报价修正：无。"),
    ];

    private static Line LineOf(ReportSource source, PriceCorrection correction)
    {
        var quote = source.Evaluation.Bid(correction.Bid)!.Quote!.Value;
        var finding = SeveralInconsistenciesAreCorrectedInOrder.Of(source.Convocation.Method.Regime, quote, correction.Stated);
        return new(
            source.Bidder(correction.Bid),
            Say.Amount(quote),
            string.Join("；", finding.Steps.Select(StepOf)) + $"（{source.Member(correction.By)} 代表评标委员会，{Say.Time(correction.AskedAt)}）",
            Say.Amount(correction.Price),
            correction switch
            {
                { Outcome: { State: PriceCorrectionState.Unanswered } outcome } => $"{Say.Time(outcome.At)} 记录未在时限内确认，投标无效",
                { Outcome: { } outcome } => $"{Say.Time(outcome.At)} {(outcome.State == PriceCorrectionState.Confirmed ? "确认" : "不确认，投标无效")}：{outcome.Text}"
                    + (outcome.File is { } file ? $"（文件 {file.Name}，SHA-256 {file.Sha256}）" : ""),
                _ => "评审结束时尚未确认",
            });
    }

    private static string StepOf(CorrectionStep step) => step.Rule switch
    {
        CorrectionRule.OpeningTable => $"投标文件其他处 {Say.Amount(step.Before)}，以开标一览表 {Say.Amount(step.After)} 为准",
        CorrectionRule.Words => $"小写 {Say.Amount(step.Before)}，以大写金额 {Say.Amount(step.After)} 为准",
        CorrectionRule.UnitSlip => $"{step.Item} 单价 {Say.Amount(step.Before)} 明显错位，改为 {Say.Amount(step.After)}",
        _ => $"总价 {Say.Amount(step.Before)}，以单价汇总 {Say.Amount(step.After)} 为准",
    };
}
