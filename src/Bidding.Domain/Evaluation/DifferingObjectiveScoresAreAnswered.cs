using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// An objective factor leaves no room for judgement. Where the members differ, who stands apart from the most of them corrects his score
/// or says in writing why he keeps it; where no value has the most, everybody does. Which value is right the machine does not say (P7).
/// </summary>
/// <remarks>
/// What he keeps is what he sealed before he knew the others' scores. Who has corrected it since, on whatever ground, cannot stand apart by
/// words: the others follow him, or he goes back. Else one member and a friend who spoke up could bend a result they have read.
/// </remarks>
[Law(Laws.Order87, "第六十四条", "评标委员会成员对客观评审因素评分不一致的, 当场修改评标结果, 并在评标报告中记载")]
[Law(Laws.Platform, "评分 第二条", "客观分不一致的, 与多数成员不同的成员更正或者书面说明理由之后, 全体方可确认结果; 更正之后仍与多数不同的, 不得以说明代替更正")]
public static class DifferingObjectiveScoresAreAnswered
{
    public static IEnumerable<OwedAnswer> Owed(Evaluation state) =>
        state.RevealedScores is null ? [] :
            from found in EvaluationResult.Of(state).Result.Anomalies
            where found.Kind == AnomalyKind.ObjectiveDiffers
            from member in ObjectiveScores.Of(state, found.Bid, found.Criterion!).Apart()
            let corrected = state.Corrections.Any(made => made.Member == member && made.Bid == found.Bid && made.Criterion == found.Criterion)
            let owed = new OwedAnswer(FindingKind.ObjectiveDiffers, found.Bid, member, found.Criterion, ByCorrecting: corrected)
            where !state.Explanations.Any(owed.IsGiven)
            select owed;

    public static Refusal? WhyNotConfirm(Evaluation state) => Owed(state).Aliases(state) is { } members ? Refusals.ObjectiveScoresDiffer.With("members", members) : null;
}
