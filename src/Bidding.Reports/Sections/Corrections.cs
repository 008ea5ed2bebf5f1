using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>评分更正 (87号令 第六十四条): each change after the summary, its lawful ground, and what it voided.</summary>
internal static class Corrections
{
    internal sealed record Line(DateTimeOffset At, string Member, string Bidder, string Criterion, decimal From, decimal To, string Ground, string Reason, int Voided);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool Binding, string? More);

    public static Model From(ReportSource source)
    {
        var lines = from step in source.Steps
                    let x = step.Body.Fact as ScoreCorrected
                    where x is not null
                    select new Line(
                        step.Body.At, source.Member(x.Member), source.Bidder(x.Bid), source.Criterion(x.Criterion), x.From, x.To, GroundOf(source, x), ReasonOf(source, x),
                        step.Before.Confirmations.Count);
        var method = source.Convocation.Method;
        return new([.. lines], method.Regime == Regime.GovernmentProcurement, ScoresChangeOnlyInTheFourCases.TenderDocumentsAllowMore(method) ? Clause(method) : null);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评分更正"),
        new Paragraph($"评分汇总后，{(model.Binding ? "依照" : "参照")}《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）第六十四条，除该条规定的四种情形{(model.More is { } clause ? $"和招标文件另有规定的情形（{clause}）" : "")}外，任何分值不得修改。"),
        Grid.Of(
            "评分更正记录",
            [
                Grid.Word("时间", 1.9), Grid.Text("成员", 1.6), Grid.Text("投标人、评分因素", 2.2), Grid.Word("原分值", 1.1), Grid.Word("更正为", 1.1), Grid.Text("情形", 1.7),
                Grid.Text("理由", 2.2), Grid.Word("因此作废的确认", 1.4),
            ],
            model.Lines.Select(line => (IEnumerable<string>)
            [
                Say.Time(line.At), line.Member, $"{line.Bidder}，{line.Criterion}", Say.Points(line.From), Say.Points(line.To), line.Ground, line.Reason, $"{line.Voided} 份",
            ])).Small().OrNothing("评分更正：无。"),
    ];

    /// <summary>Methods frozen before it was asked name no clause.</summary>
    private static string Clause(Method method) => method.CorrectionsClause ?? "未载明条款";

    private static string GroundOf(ReportSource source, ScoreCorrected correction) =>
        Terms.Of(correction.Ground) + (correction.Ground == CorrectionGround.TenderDocuments ? $"：{Clause(source.Convocation.Method)}" : "");

    /// <summary>Where a formula was fed a wrong quantity, the right one stands beside the reason.</summary>
    private static string ReasonOf(ReportSource source, ScoreCorrected correction) =>
        correction.Quantity is { } right && source.Convocation.Method.Criteria.First(criterion => criterion.Id == correction.Criterion).Mode is LinearFormula formula
            ? $"{formula.Quantity}应为 {Say.Number(right)} {formula.Unit}。{correction.Reason}"
            : correction.Reason;
}
