using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// An objective factor leaves no room for judgement. Where the members differ, who stands apart from the most of them corrects his score
/// or says in writing why he keeps it; where no value has the most, everybody does. Which value is right the machine does not say (P7).
/// </summary>
[Law(Laws.Order87, "第六十四条", "评标委员会成员对客观评审因素评分不一致的, 当场修改评标结果, 并在评标报告中记载")]
[Law(Laws.Platform, "评分 第二条", "客观分不一致的, 与多数成员不同的成员更正或者书面说明理由之后, 全体方可确认结果")]
public static class DifferingObjectiveScoresAreAnswered
{
    /// <summary>Who corrected that score has given his reason with the correction.</summary>
    public static IEnumerable<OwedAnswer> Owed(Evaluation state) =>
        state.RevealedScores is null ? [] :
            from found in EvaluationResult.Of(state).Result.Anomalies
            where found.Kind == AnomalyKind.ObjectiveDiffers
            from member in Apart(state, found.Bid, found.Criterion!)
            let owed = new OwedAnswer(FindingKind.ObjectiveDiffers, found.Bid, member, found.Criterion)
            where !state.Explanations.Any(owed.IsGiven)
                && !state.Corrections.Any(made => made.Member == member && made.Bid == found.Bid && made.Criterion == found.Criterion)
            select owed;

    internal static Refusal? WhyNotConfirm(Evaluation state) => Owed(state).Aliases(state) is { } members ? Refusals.ObjectiveScoresDiffer.With("members", members) : null;

    /// <summary>In the order of the panel.</summary>
    private static IEnumerable<string> Apart(Evaluation state, string bid, string criterion)
    {
        var scores =
            (from member in state.Panel
             from sheet in state.RevealedScores!.Value
             where sheet.Member == member.Id && sheet.Bid == bid
             from score in sheet.Scores
             where score.Criterion == criterion
             select (member.Id, score.Value)).ToList();
        var values = scores.GroupBy(score => score.Value).ToImmutableDictionary(same => same.Key, same => same.Count());
        var most = values.Values.Max();
        var agreed = values.Values.Count(count => count == most) == 1;
        return scores.Where(score => !agreed || values[score.Value] < most).Select(score => score.Id);
    }
}
