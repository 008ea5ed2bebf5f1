using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>One level of a banded criterion: 优, with the points it is worth.</summary>
public sealed record Band(string Name, decimal Points);

/// <summary>等级打分 (优/良/中): the member picks a level, and the level has one value.</summary>
[Law(Laws.Order87, "第五十五条", "采购需求有区间规定的, 各区间对应的分值固定, 评委只定等级, 不另定分值")]
public sealed record Bands(ImmutableArray<Band> Levels) : ScoringMode
{
    public const string Kind = "bands";

    internal override Refusal? WhyNot(GivenScore given) =>
        Levels.Any(level => level.Points == given.Value) ? null
            : Refusals.ScoreOffBand.With("levels", string.Join(" / ", Levels.Select(level => $"{level.Name} {level.Points}")));

    internal override IEnumerable<ModeProblem> Problems(ScoringCriterion criterion)
    {
        if (Levels.Length < 2)
        {
            yield return new(criterion.Id, "mode.levels", "等级不得少于两个", "there must be two levels or more");
        }

        foreach (var level in Levels.Where(level => level.Points < 0 || level.Points > criterion.Max))
        {
            yield return new(criterion.Id, "mode.levels", $"等级“{level.Name}”的分值超出 0–{criterion.Max}", $"level {level.Name} lies outside 0–{criterion.Max}");
        }

        // Two levels of one value could not be told apart in the record; two of one name not on the screen.
        if (Levels.DistinctBy(level => level.Points).Count() != Levels.Length || Levels.DistinctBy(level => level.Name).Count() != Levels.Length)
        {
            yield return new(criterion.Id, "mode.levels", "等级的名称和分值均不得重复", "neither a name nor a value may stand twice");
        }
    }
}
