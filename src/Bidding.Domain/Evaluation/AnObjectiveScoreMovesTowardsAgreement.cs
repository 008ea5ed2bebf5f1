using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Where an objective score differs, a correction takes it to a value another member holds, and at least as many hold as the one it leaves:
/// so each brings the members nearer to one value, and nobody who agreed may move away. Where the most are mistaken, who holds the other value
/// says so in writing and they may follow him; until most of them have, the result cannot be confirmed
/// (<see cref="DifferingObjectiveScoresAreAnswered"/>).
/// </summary>
/// <remarks>The members know the ranking by now: without this any of them could move his score to the value that changes it.</remarks>
[Law(Laws.Order87, "第六十四条", "客观评审因素评分不一致的, 只更正为其他成员给出的同一分值, 不得更正为无人给出的分值, 不得背离一致的分值")]
[Law(Laws.Platform, "评分 第三条", "客观分只能更正为不少于原分值持有人数的分值, 或者持有成员已书面说明理由的分值")]
public static class AnObjectiveScoreMovesTowardsAgreement
{
    public static Refusal? WhyNot(CorrectScore command, Evaluation state, decimal before)
    {
        if (command.Ground != CorrectionGround.ObjectiveDiffers)
        {
            return null;
        }

        var scores = ObjectiveScores.Of(state, command.Bid, command.Criterion);
        return scores.Holders(command.To) is > 0 and var there && (there >= scores.Holders(before) || IsSpokenFor(command, state, scores))
            ? null
            : Refusals.ObjectiveNotAgreed;
    }

    private static bool IsSpokenFor(CorrectScore command, Evaluation state, ObjectiveScores scores) => state.Explanations.Any(given =>
        given.Kind == FindingKind.ObjectiveDiffers && given.Bid == command.Bid && given.Criterion == command.Criterion
        && scores.Held.Contains(KeyValuePair.Create(given.Member, command.To)));
}
