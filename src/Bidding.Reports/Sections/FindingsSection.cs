using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>评审提示: what the arithmetic noticed, with the figures; the machine judges nothing (P7).</summary>
internal static class FindingsSection
{
    internal sealed record Line(string Kind, string Bidder, string Where, string Evidence);

    /// <param name="Mended">What stood apart when the scores were revealed, and does not any more since they were corrected.</param>
    /// <param name="Quoted">The quotes that mean and second lowest were taken from.</param>
    internal sealed record Model(IReadOnlyList<Line> Anomalies, IReadOnlyList<Line> Mended, IReadOnlyList<Line> LowPrices, string Quoted, bool Scored);

    public static Model From(ReportSource source) => source.Result is { } found
        ? new(
            [.. found.Result.Anomalies.Select(anomaly => LineOf(source, found.Sheet, anomaly, new(() => source.Findings)))],
            [.. Mended(source, found)],
            [.. LowPrices(source, found.Sheet)],
            Say.List(Quotes(found.Sheet).Select(bid => $"{source.Bidder(bid.Bid)} {Say.Amount(bid.Quote)} 元")),
            Scored: true)
        : new([], [], [], "", Scored: false);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评审提示"),
        new Paragraph("下列提示由系统依据评分表计算得出，仅供评标委员会核对，系统不据此改变任何分值或结论。"),
        Grid.Of(
            "评分异常提示",
            Columns("数据"),
            model.Anomalies.Select(Cells)).OrNothing(!model.Scored ? "评分异常提示：无（未产生评分）。" : model.Mended.Count == 0 ? "评分异常提示：无。" : "评分异常提示：更正之后无。"),
        .. model.Mended.Count == 0 ? (IEnumerable<Block>)[] :
        [
            Grid.Of(
                "评分揭示时的提示，更正之后已不存在",
                Columns("揭示时的数据"),
                model.Mended.Select(Cells)),
            new Note("更正的分值、情形和理由见“评分更正”一节。"),
        ],
        Grid.Of(
            "异常低价提示",
            Columns("数据"),
            model.LowPrices.Select(Cells)).OrNothing(model.Scored ? "异常低价提示：无。" : "异常低价提示：无（未产生评分）。"),
        .. model.LowPrices.Count == 0 ? (IEnumerable<Block>)[] :
        [
            new Note($"平均报价、次低报价按未被否决的投标计，有修正后报价的以修正后报价计：{model.Quoted}。金额显示至分，比较以精确值进行。"),
        ],
        new Paragraph("雷同性分析：未配置，未进行。"),
    ];

    private static IEnumerable<string> Cells(Line line) => [line.Kind, line.Bidder, line.Where, line.Evidence];

    private static string Where(ReportSource source, Anomaly anomaly) => string.Join("，", new[]
    {
        anomaly.Criterion is { } criterion ? source.Criterion(criterion) : "",
        anomaly.Member is { } member ? source.Alias(member) : "",
    }.Where(part => part.Length > 0));

    private static (string Title, double Width, Align Align)[] Columns(string data) => [Grid.Word("类别", 1.7), Grid.Text("投标人", 2), Grid.Text("涉及", 2), Grid.Text(data, 4)];

    private static Line LineOf(ReportSource source, ScoreSheet sheet, Anomaly anomaly, Lazy<PanelFindings> findings) =>
        new(Terms.Of(anomaly.Kind), source.Bidder(anomaly.Bid), Where(source, anomaly), Evidence(source, sheet, anomaly, findings));

    /// <summary>无 alone would hide that something was found: the corrections that follow would have no cause in the report. A bid rejected since is told where it was rejected.</summary>
    private static IEnumerable<Line> Mended(ReportSource source, EvaluationResult found)
    {
        if (source.Steps.LastOrDefault(step => step.Body.Fact is ScoresRevealed) is not { Body: { } reveal, Before: var before } || !source.Of<ScoreCorrected>().Any())
        {
            return [];
        }
        var state = before.Evolve(reveal.Fact, reveal.At);
        var (then, findings) = (EvaluationResult.Of(state), new Lazy<PanelFindings>(() => OutlyingScoresAreExplained.FindingsOf(state)));
        return then.Result.Anomalies.Except(found.Result.Anomalies).Where(anomaly => !source.Evaluation.Rejected.ContainsKey(anomaly.Bid))
            .Select(anomaly => LineOf(source, then.Sheet, anomaly, findings));
    }

    private static string Evidence(ReportSource source, ScoreSheet sheet, Anomaly anomaly, Lazy<PanelFindings> findings) => anomaly.Kind switch
    {
        AnomalyKind.Deviation => Deviation(source, findings.Value, anomaly.Bid, anomaly.Member!),
        _ => string.Join("，", sheet.Scores
            .Where(score => score.Bid == anomaly.Bid && score.Criterion == anomaly.Criterion && (anomaly.Member is null || score.Member == anomaly.Member))
            .Select(score => $"{source.Alias(score.Member)} {Say.Number(score.Value)}")) + $"；分值范围 0–{Say.Number(sheet.Criteria.First(criterion => criterion.Id == anomaly.Criterion).Max)}",
    };

    private static string Deviation(ReportSource source, PanelFindings findings, string bid, string member)
    {
        var finding = findings.Members.First(found => found.Kind == FindingKind.Deviation && found.Bid == bid && found.Member == member);
        return $"{source.Alias(member)} 主观分合计 {Say.Number(finding.Own)}，其他成员平均 {Say.Number(finding.Middle)}，"
            + (finding.Statistic is { } share ? $"偏离 {Say.Percent(share)}" : "平均为零，偏离率无法计算") + $"，界限 {Say.Percent(finding.Threshold)}";
    }

    /// <summary>The triggers of the result, each with the figures it rests on: found over the same quotes as the result itself.</summary>
    private static IEnumerable<Line> LowPrices(ReportSource source, ScoreSheet sheet) =>
        from found in AQuoteFarBelowTheOthersCallsForAnExplanation.Of(source.Convocation.Method, Quotes(sheet)).ToLookup(evidence => evidence.Bid)
        select new Line(
            "异常低价",
            source.Bidder(found.Key),
            $"{(source.CorrectedQuote(found.Key) is null ? "投标报价" : "修正后报价")} {Say.Amount(found.First().Quote)} 元",
            string.Join("；", found.Select(LowPriceReviews.Figures)));

    private static IEnumerable<(string Bid, decimal Quote)> Quotes(ScoreSheet sheet) =>
        sheet.AbnormallyLow is null ? [] : sheet.Bids.Where(bid => !bid.Rejected).Select(bid => (bid.Id, bid.Quote!.Value));
}
