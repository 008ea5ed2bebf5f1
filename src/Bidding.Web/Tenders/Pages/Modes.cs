using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Tenders.Pages;

/// <summary>The modes as the list on the page offers them, each with what it asks of the clerk.</summary>
internal static class Modes
{
    public const string Free = "free";
    public const string Steps = "steps";

    public static ImmutableArray<string> Kinds { get; } = [Free, Steps, Bands.Kind, PassFail.Kind, LinearFormula.Kind, Deduction.Kind];

    public static string Of(ScoringCriterion criterion) => ScoringMode.Of(criterion) switch
    {
        InSteps => Steps,
        Bands => Bands.Kind,
        PassFail => PassFail.Kind,
        LinearFormula => LinearFormula.Kind,
        Deduction => Deduction.Kind,
        _ => Free,
    };

    public static Pair Word(string kind) => kind switch
    {
        Free => ("区间", "free range"),
        Steps => ("分档", "steps"),
        Bands.Kind => ("等级", "levels"),
        PassFail.Kind => ("是否得分", "met or not"),
        LinearFormula.Kind => ("公式", "formula"),
        Deduction.Kind => ("扣分", "deduction"),
        _ => (kind, kind),
    };

    public static Pair Means(string kind) => kind switch
    {
        Free => ("0 至满分之间任意分值。", "Any value from 0 to full marks."),
        Steps => ("分值为每档的整数倍, 满分也须是。", "Multiples of the step; full marks must be one too."),
        Bands.Kind => ("评委选定等级, 每个等级一个分值。", "The member picks a level; each level has one value."),
        PassFail.Kind => ("满足得满分, 不满足得 0 分。", "Met gives full marks, not met gives none."),
        LinearFormula.Kind => (
            "两点之间按直线计算, 两点之外不再增减; 数值由投标人在开标一览表声明, 得分由系统计算。",
            "Linear between the two points, level beyond them. The bidder declares the quantity in the bid's form; the system computes the score."),
        Deduction.Kind => (
            $"从满分起逐次扣减, 扣完为止; 评委每扣一次写明理由。各项次数合计不超过 {Deduction.MostLines}。",
            $"Taken off full marks, never below zero, each time with a reason. At most {Deduction.MostLines} times over all items."),
        _ => ("请选择评分方式。", "Choose how it is scored."),
    };
}
