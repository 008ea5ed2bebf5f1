using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>是否得分: met gives full marks, not met gives none.</summary>
[Law(Laws.Order87, "第五十五条", "满足得满分, 不满足不得分的评审因素, 没有中间分值")]
public sealed record PassFail : ScoringMode
{
    public const string Kind = "pass-fail";

    internal override Refusal? WhyNot(GivenScore given) =>
        given.Value == 0 || given.Value == given.Criterion.Max ? null : Refusals.ScoreNeitherFullNorZero;
}
