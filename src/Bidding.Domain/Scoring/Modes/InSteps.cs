using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>分档打分: multiples of one step.</summary>
[Law(Laws.Order87, "第五十五条", "采购文件规定分档的, 分值为分档的整数倍")]
public sealed record InSteps(decimal Step) : ScoringMode
{
    internal override Refusal? WhyNot(GivenScore given) =>
        given.Value % Step == 0 ? null : Refusals.ScoreOffStep.With("step", Step.ToString());

    internal override IEnumerable<ModeProblem> Problems(ScoringCriterion criterion) => Step > 0
        ? []
        : [new(criterion.Id, "step", "分档须大于零", "a step must be positive")];
}
