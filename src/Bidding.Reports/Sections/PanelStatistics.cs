using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>评分统计: each finding with statistic, threshold and the data it comes from; nobody is judged by it (P7).</summary>
internal static class PanelStatistics
{
    internal sealed record Model(PanelFindings? Found, ReportSource Source);

    public static Model From(ReportSource source) => new(source.Result is null ? null : source.Findings, source);

    public static IEnumerable<Block> Write(Model model) => model.Found is not { } found
        ? [new Heading(1, "评分统计"), new Paragraph("评分统计：无（未产生评分）。")]
        :
        [
            new Heading(1, "评分统计"),
            new Paragraph("下列统计只反映分值之间的关系，不表示任何成员的评分不当。"),
            Grid.Of(
                "主观分合计的偏离",
                [Grid.Word("统计量", 1.4), Grid.Text("投标人", 2), Grid.Text("成员", 1), Grid.Figure("数值", 1), Grid.Figure("界限", 0.8), Grid.Text("数据", 4)],
                found.Members.Select(finding => Cells(model.Source, finding))).OrNothing("主观分合计的偏离：无。"),
            Agreement(model.Source, found.Agreement),
            Grid.Of(
                "逐一去掉一名成员评分后的第一名",
                [Grid.Text("去掉的成员", 1.5), Grid.Text("全体评分的第一名", 3), Grid.Text("去掉后的第一名", 3), Grid.Word("是否改变", 1)],
                found.Pivots.Select(pivot => (IEnumerable<string>)
                [
                    model.Source.Alias(pivot.Member), First(model.Source, pivot.First), First(model.Source, pivot.FirstWithout), pivot.Changes ? "改变" : "不变",
                ])).OrNothing("逐一去掉一名成员评分后的第一名：仅计价格，不适用。"),
        ];

    private static IEnumerable<string> Cells(ReportSource source, MemberFinding finding) =>
    [
        finding.Kind == FindingKind.Deviation ? "去一偏离率" : "修正 z 值",
        source.Bidder(finding.Bid),
        source.Alias(finding.Member),
        finding.Statistic is not { } value ? "—" : finding.Kind == FindingKind.Deviation ? Say.Percent(value) : Say.Number(value),
        finding.Kind == FindingKind.Deviation ? Say.Percent(finding.Threshold) : Say.Number(finding.Threshold),
        finding.Kind == FindingKind.Deviation
            ? $"本人 {Say.Number(finding.Own)}，其他成员平均 {Say.Number(finding.Middle)}；{Data(source, finding)}"
            : $"本人 {Say.Number(finding.Own)}，中位数 {Say.Number(finding.Middle)}，绝对中位差 {Say.Number(finding.Spread!.Value)}；{Data(source, finding)}",
    ];

    private static string Data(ReportSource source, MemberFinding finding) =>
        string.Join("，", source.Result!.Sheet.Members.Zip(finding.Sums, (member, sum) => $"{source.Alias(member.Id)} {Say.Number(sum)}"));

    private static Paragraph Agreement(ReportSource source, Agreement agreement) => new(agreement.W is not { } w
        ? "成员排序的一致性（Kendall W）：无法计算（各成员给各投标的分值相同，或投标、成员不足两个）。"
        : $"成员排序的一致性（Kendall W，按同分修正）：{Say.Number(w)}，界限 {Say.Number(agreement.Threshold)}，{(agreement.IsLow ? "偏低" : "未低于界限")}。"
            + $"各成员的名次（依次为{string.Join("、", agreement.Bids.Select(source.Bidder))}）："
            + string.Join("；", agreement.Ranks.Select(own => $"{source.Alias(own.Member)} {string.Join("、", own.Ranks.Select(Say.Number))}")) + "。");

    private static string First(ReportSource source, IEnumerable<string> bids) => Say.List(bids.Select(source.Bidder));
}
