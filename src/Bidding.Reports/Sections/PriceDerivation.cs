using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>价格分计算过程: from quote to evaluated price to benchmark to score, one line a bid.</summary>
internal static class PriceDerivation
{
    internal sealed record Line(string Bidder, string Quote, string Corrected, string Deducted, string Adjusted, string Evaluated, string Reckoning, string Score);

    internal sealed record Model(string Formula, string? Benchmark, IReadOnlyList<Line> Lines, string? WhyNone, bool Corrected = false, string Contract = "");

    public static Model From(ReportSource source)
    {
        var formula = PriceWords.Formula(source.Convocation.Method.Price);
        return source.Result switch
        {
            null => new(formula, null, [], "价格分：未计算。评审在评分揭示之前结束。"),
            { Sheet.Price: null } => new(formula, null, [], "价格分：无。评标办法不计价格。"),
            { Result: { Benchmark: { } benchmark } result } found =>
                new(formula, Benchmark(found.Sheet.Price, result, benchmark), [.. Lines(source, found.Sheet, result, benchmark)], null,
                    Scored(found.Sheet).Any(bid => source.CorrectedQuote(bid) is not null), Quotes.OfContract(source, Scored(found.Sheet))),
            _ => new(formula, null, [], "价格分：无。没有参与价格计算的投标。"),
        };
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "价格分计算过程"),
        .. model.WhyNone is { } why ? (IEnumerable<Block>)[new Paragraph(why)] :
        [
            new Paragraph($"公式：{model.Formula}。"),
            new Paragraph($"评标基准价：{model.Benchmark}"),
            Grid.Of(
                "价格分计算表",
                [
                    Grid.Text("投标人", 2), .. Quotes.Columns(model.Corrected, 2), Grid.Figure("扣除", 0.9), Grid.Figure("折价", 1), Grid.Figure("评审价", 1.9),
                    Grid.Text("计算", 3.1), Grid.Figure("价格分", 1),
                ],
                model.Lines.Select(line => (IEnumerable<string>)
                    [line.Bidder, .. Quotes.Cells(model.Corrected, line.Quote, line.Corrected), line.Deducted, line.Adjusted, line.Evaluated, line.Reckoning, line.Score])).Small(),
            new Note($"金额单位为元。{(model.Corrected ? "有修正后报价的，评审价由修正后报价得出。" : "")}评审价仅用于计算价格分。{model.Contract}{(model.Lines.Any(line => line.Reckoning.Contains('%', StringComparison.Ordinal)) ? "计算列中的百分数为显示值，计算以精确值进行。" : "")}"),
        ],
    ];

    private static IEnumerable<string> Scored(ScoreSheet sheet) => sheet.Bids.Where(bid => !bid.Rejected).Select(bid => bid.Id);

    private static string Benchmark(PriceRule rule, SheetResult result, decimal benchmark)
    {
        var prices = result.Bids.Select(bid => bid.EvaluatedPrice!.Value).Order().ToArray();
        return rule switch
        {
            MeanDeviation { Fixed: not null } => $"抽取或约定的固定值 {Say.Amount(benchmark)} 元。",
            MeanDeviation mean => MeanOf(mean, prices) + $"，得 {Say.Amount(benchmark)} 元。",
            _ => $"最低评审价 {Say.Amount(benchmark)} 元。",
        };
    }

    private static string MeanOf(MeanDeviation mean, decimal[] prices)
    {
        var step = mean.Trim.LastOrDefault(step => step.Bids <= prices.Length) ?? new(0, 0, 0);
        var kept = prices.Length > step.Low + step.High ? prices[step.Low..^step.High] : prices;
        var left = prices.Length == kept.Length ? "" : PriceWords.LeftOut(step) + "后，";
        return $"{left}{string.Join("、", kept.Select(Say.Amount))} 的算术平均{PriceWords.Blended(mean.Blend)}{PriceWords.Discounted(mean.Discount)}";
    }

    private static IEnumerable<Line> Lines(ReportSource source, ScoreSheet sheet, SheetResult result, decimal benchmark)
    {
        foreach (var bid in sheet.Bids.Where(bid => !bid.Rejected))
        {
            var ranked = result.Bids.FirstOrDefault(found => found.Id == bid.Id);
            yield return new(
                source.Bidder(bid.Id),
                Say.Amount(source.Evaluation.Bid(bid.Id)?.Quote),
                Quotes.After(source, bid.Id),
                bid.Deductions.IsEmpty ? Say.Nothing : Say.Percent(bid.Deductions.Sum()),
                bid.Adjustments.IsEmpty ? Say.Nothing : Say.Amount(bid.Adjustments.Sum()),
                Say.Amount(ranked?.EvaluatedPrice),
                ranked is null ? "低于合格线，不参与价格计算" : PriceWords.Reckoning(sheet.Price!, ranked.EvaluatedPrice!.Value, benchmark),
                Say.Score(ranked?.Price));
        }
    }
}
