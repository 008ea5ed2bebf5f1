using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>评审提示: what the arithmetic noticed, with the figures; the machine judges nothing (P7).</summary>
internal static class FindingsSection
{
    internal sealed record Line(string Kind, string Bidder, string Where, string Evidence);

    internal sealed record Model(IReadOnlyList<Line> Anomalies, IReadOnlyList<Line> LowPrices, bool Scored);

    public static Model From(ReportSource source) => source.Result is { } found
        ? new(
            [.. found.Result.Anomalies.Select(anomaly => new Line(
                Terms.Of(anomaly.Kind), source.Bidder(anomaly.Bid), Where(source, anomaly), Evidence(source, found.Sheet, anomaly)))],
            [.. found.Result.AbnormallyLow.Select(low => new Line(
                "异常低价", source.Bidder(low.Bid), $"{(source.CorrectedQuote(low.Bid) is null ? "投标报价" : "修正后报价")} {Say.Amount(source.Evaluation.QuoteOf(source.Evaluation.Bid(low.Bid)!))} 元", Say.List(low.Triggers.Select(Terms.Of))))],
            Scored: true)
        : new([], [], Scored: false);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评审提示"),
        new Paragraph("下列提示由系统依据评分表计算得出，仅供评标委员会核对，系统不据此改变任何分值或结论。"),
        Grid.Of(
            "评分异常提示",
            [Grid.Word("类别", 1.3), Grid.Text("投标人", 2), Grid.Text("涉及", 2), Grid.Text("数据", 4)],
            model.Anomalies.Select(Cells)).OrNothing(model.Scored ? "评分异常提示：无。" : "评分异常提示：无（未产生评分）。"),
        Grid.Of(
            "异常低价提示",
            [Grid.Word("类别", 1.3), Grid.Text("投标人", 2), Grid.Text("涉及", 2), Grid.Text("数据", 4)],
            model.LowPrices.Select(Cells)).OrNothing(model.Scored ? "异常低价提示：无。" : "异常低价提示：无（未产生评分）。"),
        new Paragraph("雷同性分析：未配置，未进行。"),
    ];

    private static IEnumerable<string> Cells(Line line) => [line.Kind, line.Bidder, line.Where, line.Evidence];

    private static string Where(ReportSource source, Anomaly anomaly) => string.Join("，", new[]
    {
        anomaly.Criterion is { } criterion ? source.Criterion(criterion) : "",
        anomaly.Member is { } member ? source.Alias(member) : "",
    }.Where(part => part.Length > 0));

    private static string Evidence(ReportSource source, ScoreSheet sheet, Anomaly anomaly) => anomaly.Kind switch
    {
        AnomalyKind.Deviation => Deviation(source, sheet, anomaly.Bid, anomaly.Member!),
        _ => string.Join("，", sheet.Scores
            .Where(score => score.Bid == anomaly.Bid && score.Criterion == anomaly.Criterion && (anomaly.Member is null || score.Member == anomaly.Member))
            .Select(score => $"{source.Alias(score.Member)} {Say.Number(score.Value)}")),
    };

    private static string Deviation(ReportSource source, ScoreSheet sheet, string bid, string member)
    {
        var subjective = sheet.Criteria.Where(criterion => criterion.Nature == Nature.Subjective).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var sums = sheet.Members.Select(judge => (judge.Id, Sum: sheet.Scores
            .Where(score => score.Member == judge.Id && score.Bid == bid && subjective.Contains(score.Criterion)).Sum(score => score.Value))).ToList();
        var others = sums.Where(sum => sum.Id != member).Average(sum => sum.Sum);
        return $"{source.Alias(member)} 主观分合计 {Say.Number(sums.First(sum => sum.Id == member).Sum)}，其他成员平均 {Say.Number(decimal.Round(others, 4, MidpointRounding.AwayFromZero))}";
    }
}
