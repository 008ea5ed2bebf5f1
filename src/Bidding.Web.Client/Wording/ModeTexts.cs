using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Client.Wording;

/// <summary>How a criterion is scored: the words of the mode and of its field on the score sheet.</summary>
public static class ModeTexts
{
    public static readonly Pair Met = ("满足", "Met");
    public static readonly Pair NotMet = ("不满足", "Not met");
    public static readonly Pair Points = ("{0} 分", "{0} points");
    public static readonly Pair EachStep = ("每档 {0}", "in steps of {0}");
    public static readonly Pair ChooseLevel = ("请选择一个等级", "Choose a level");
    public static readonly Pair ChooseMet = ("请选择满足或不满足", "Choose met or not met");
    public static readonly Pair ByFormula = ("系统按公式计算, 请核对, 无须填写", "Computed by the formula; check it, there is nothing to fill in");
    public static readonly Pair Derivation = ("投标声明 {0} {1} {2}, 得 {3} 分", "The bid declares {0} {1} {2}: {3} points");
    public static readonly Pair NotDeclared = ("投标没有声明“{0}”, 得 0 分", "The bid declares no {0}: no points");
    public static readonly Pair NoDeduction = ("不扣分, 得满分 {0}", "Nothing to deduct: {0}");
    public static readonly Pair DeductionItem = ("{0}, 每次扣 {1} 分, 至多 {2} 次", "{0}: {1} points each time, at most {2} times");
    public static readonly Pair DeductOnce = ("扣一次", "Deduct once");
    public static readonly Pair DeductionReason = ("{0} 第 {1} 次, 扣 {2} 分, 理由 (写入报告)", "{0}, time {1}, {2} points; reason (goes into the report)");
    public static readonly Pair TakeBack = ("取消此次扣分", "Take this back");
    public static readonly Pair ChooseDeduction = ("请逐项扣分, 或选择不扣分", "Deduct item by item, or state that there is nothing to deduct");
    public static readonly Pair ReasonMissing = ("每次扣分须写明理由", "Each deduction needs its reason");
    public static readonly Pair ReasonLength = ("最多 {0} 字", "at most {0} characters");

    public static readonly Pair WrongQuantity = ("公式采用的数值有误: 更正本人评分", "The formula was fed a wrong quantity: correct my score");
    public static readonly Pair RightQuantity = ("{0} 应为 ({1})", "{0} should be ({1})");
    public static readonly Pair QuantityMissing = ("请填写数值, 不带单位", "Give the quantity as a number");
    public static readonly Pair WouldBe = ("按公式得 {0} 分", "By the formula: {0} points");

    public static Pair Name(ScoringCriterion criterion) => ScoringMode.Of(criterion) switch
    {
        InSteps => ("分档", "steps"),
        Bands => ("等级", "levels"),
        PassFail => ("是否得分", "met or not"),
        LinearFormula => ("公式", "formula"),
        Deduction => ("扣分", "deduction"),
        _ => ("区间", "free range"),
    };

    /// <summary>The rule in the words of a tender document.</summary>
    public static Pair Rule(ScoringCriterion criterion) => ScoringMode.Of(criterion) switch
    {
        InSteps steps => ($"每档 {Plain(steps.Step)} 分", $"in steps of {Plain(steps.Step)}"),
        Bands bands => (
            string.Join(", ", bands.Levels.Select(level => $"{level.Name} {Plain(level.Points)} 分")),
            string.Join(", ", bands.Levels.Select(level => $"{level.Name} {Plain(level.Points)}"))),
        PassFail => ($"满足得 {Plain(criterion.Max)} 分, 不满足得 0 分", $"met {Plain(criterion.Max)}, not met 0"),
        LinearFormula formula => (
            $"{formula.Quantity} {Plain(formula.From)} {formula.Unit}得 {Plain(formula.FromPoints)} 分, {Plain(formula.To)} {formula.Unit}得 {Plain(formula.ToPoints)} 分, 其间按直线计算",
            $"{formula.Quantity}: {Plain(formula.From)} {formula.Unit} gives {Plain(formula.FromPoints)}, {Plain(formula.To)} {formula.Unit} gives {Plain(formula.ToPoints)}, linear between"),
        Deduction deduction => (
            "从满分起扣: " + string.Join(", ", deduction.Items.Select(item => $"{item.Name}每次扣 {Plain(item.Points)} 分, 至多 {item.Times} 次")),
            "deducted from full marks: " + string.Join(", ", deduction.Items.Select(item => $"{item.Name} {Plain(item.Points)} each time, at most {item.Times} times"))),
        _ => ($"0–{Plain(criterion.Max)} 分之间", $"0–{Plain(criterion.Max)}"),
    };

    public static string Plain(decimal value) => value.ToString("0.######");
}
