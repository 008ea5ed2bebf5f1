using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Reports.Wording;

/// <summary>How a criterion is scored, in the words of a tender document.</summary>
public static class ModeWords
{
    public static string Of(ScoringCriterion criterion) => ScoringMode.Of(criterion) switch
    {
        InSteps steps => $"0–{Say.Number(criterion.Max)} 分，每档 {Say.Number(steps.Step)}",
        Bands bands => "等级：" + string.Join("，", bands.Levels.Select(level => $"{level.Name} {Say.Number(level.Points)} 分")),
        PassFail => "满足得满分，不满足得零分",
        LinearFormula formula =>
            $"公式：{formula.Quantity} {Say.Number(formula.From)} {formula.Unit}得 {Say.Number(formula.FromPoints)} 分，{Say.Number(formula.To)} {formula.Unit}得 {Say.Number(formula.ToPoints)} 分，其间线性计算",
        Deduction deduction => "扣分：" + string.Join("，", deduction.Items.Select(item => $"{item.Name}扣 {Say.Number(item.Points)} 分" + (item.Times > 1 ? $"（至多 {item.Times} 次）" : ""))),
        _ => $"0–{Say.Number(criterion.Max)} 分之间",
    };
}
