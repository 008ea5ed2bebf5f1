using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Rules;

/// <summary>What this platform asks for by itself, in every regime.</summary>
internal static class PlatformRules
{
    public static ImmutableArray<RuleValue> Values { get; } =
    [
        new("sites", "评标委员会分处的场地", "sites of a panel, at least", TwoSitesOrMore.Least, ValueUnit.Count, Article.Platform("远程异地评标 第一条")),
        new("open-window", "开启投标的两次按下之间", "between the two presses that open the bids", OpeningDecider.WindowMinutes, ValueUnit.Minutes, Article.Platform("开标 第二条")),
        new("served-most", "提示: 十二个月内一起评审或者为同一代理机构评审, 超过此次数", "prompt: served together, or for the same agency, more often in twelve months than", AvoidanceTerms.Default.ServedMost, ValueUnit.Count, Article.Platform("回避提示 第一条"), Unconfirmed: true),
        new("grace", "成员掉线后至暂停", "from a member's drop-out to the pause", EvaluationPolicy.GraceSeconds, ValueUnit.Seconds, Article.Platform("同步评审 第三条"), Unconfirmed: true),
        new("fault-before", "评审开始前故障的等待", "a fault before the start is waited for", EvaluationPolicy.Default.StartFaultMinutes / 60m, ValueUnit.Hours, Article.Platform("故障处置 第一条"), Unconfirmed: true),
        new("fault-during", "评审过程中故障的等待", "a fault during the evaluation is waited for", EvaluationPolicy.Default.FaultMinutes / 60m, ValueUnit.Hours, Article.Platform("故障处置 第一条"), Unconfirmed: true),
        new("signing", "成员签署的时间, 过后可由组长记录", "time to sign before the chair may note a refusal", EvaluationPolicy.Default.SigningMinutes, ValueUnit.Minutes, Article.Platform("签署 第一条"), Unconfirmed: true),
        new("deviation", "畸高畸低的界限, 与其余成员平均值相比; 新建标段的默认值", "a score stands out beyond this share of the others' mean; the default of a new lot", ScoresThatStandOutAreShown.UsualDeviationLimit, ValueUnit.Share, Article.Platform("统计 第一条"), Unconfirmed: true),
        new("modified-z", "评分提示: 修正 z 值的绝对值大于", "a score is prompted where its modified z exceeds", ModifiedZ.Threshold, ValueUnit.Count, Article.Platform("评分提示 第一条"), Unconfirmed: true),
        new("kendalls-w", "评分提示: 成员排序的一致性系数 (Kendall W) 低于", "the panel is prompted where its agreement (Kendall's W) is below", KendallsW.Low, ValueUnit.Count, Article.Platform("评分提示 第二条"), Unconfirmed: true),
        new("clarifications-released", "澄清问题经监督人员放行后才送达投标人", "a question reaches the bidder only when the supervisor releases it", EvaluationPolicy.Default.ClarificationsReleased ? 1 : 0, ValueUnit.YesNo, Article.Platform("澄清 第二条"), Unconfirmed: true),
    ];

    /// <summary>Where neither regime applies, the purchaser's own documents rule and these.</summary>
    public static RulePack Alone { get; } = new(Regime.Other, DateOnly.MinValue, [], Values, []);
}
