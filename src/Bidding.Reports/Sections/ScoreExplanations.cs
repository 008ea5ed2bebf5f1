using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>评分说明 (87号令 第四十五条): who kept a sum that stands apart, and why; word for word.</summary>
internal static class ScoreExplanations
{
    internal sealed record Line(DateTimeOffset At, string Member, string Bidder, string Kind, string Text, bool Stands);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool Bound);

    public static Model From(ReportSource source) => new(
        [
            .. source.Of<ScoreExplained>().Select(entry => new Line(
                entry.Body.At, source.Member(entry.Fact.Member), source.Bidder(entry.Fact.Bid),
                entry.Fact.Kind switch
                {
                    FindingKind.Deviation => "去一偏离率超过界限",
                    FindingKind.ModifiedZ => "修正 z 值超过界限",
                    _ => $"客观分不一致：{source.Criterion(entry.Fact.Criterion!)}",
                },
                entry.Fact.Text, source.Evaluation.Explanations.Contains(entry.Fact))),
        ],
        source.Convocation.Method.DeviationLimit is not null);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评分说明"),
        new Paragraph(
            (model.Bound ? "主观分合计偏离其他成员超过界限的" : "招标文件未设畸高畸低界限；修正 z 值超过界限的")
            + "，由该成员书面说明理由后，全体成员方可确认结果；该成员可以坚持原评分。"),
        Grid.Of(
            "评分说明记录",
            [Grid.Word("时间", 1.8), Grid.Text("成员", 1.8), Grid.Text("投标人", 2), Grid.Text("事由", 1.8), Grid.Text("说明", 3.6), Grid.Word("效力", 1)],
            model.Lines.Select(line => (IEnumerable<string>)[Say.Time(line.At), line.Member, line.Bidder, line.Kind, line.Text, line.Stands ? "有效" : "更正后失效"]))
            .OrNothing("评分说明：无。"),
    ];
}
