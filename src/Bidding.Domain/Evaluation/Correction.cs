using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// After the summary a member may change his own score only where the record shows one of the cases of 87号令 第六十四条;
/// every confirmation already given is void with it.
/// </summary>
internal static class Correction
{
    public static Decision Decide(CorrectScore command, Evaluation state, Circumstances now)
    {
        if (Texts.WhyNot(command.Reason) is { } why)
        {
            return why;
        }

        if (state.Convocation!.Method.Criteria.FirstOrDefault(criterion => criterion.Id == command.Criterion) is not { } criterion)
        {
            return Refusals.UnknownCriterion.With("criterion", command.Criterion);
        }

        var sheet = state.RevealedScores?.FirstOrDefault(own => own.Member == now.Member && own.Bid == command.Bid);
        if (sheet?.Scores.FirstOrDefault(score => score.Criterion == command.Criterion) is not { } before)
        {
            return Refusals.UnknownBid.With("bid", command.Bid);
        }

        return ScoreSealing.WhyNotThisValue(criterion, command.To) is { } value ? value
            : !IsLawful(command, state, now.Member) ? Refusals.NothingToCorrect
            : before.Value == command.To ? Decision.AlreadySo
            : new ScoreCorrected(now.Member, command.Bid, command.Criterion, before.Value, command.To, command.Ground, command.Reason);
    }

    private static bool IsLawful(CorrectScore command, Evaluation state, string member) =>
        EvaluationResult.Of(state).Result.Anomalies.Any(found => found.Bid == command.Bid && command.Ground switch
        {
            CorrectionGround.OutOfRange => found.Kind == AnomalyKind.OutOfRange && found.Member == member && found.Criterion == command.Criterion,
            CorrectionGround.ObjectiveDiffers => found.Kind == AnomalyKind.ObjectiveDiffers && found.Criterion == command.Criterion,
            CorrectionGround.AbnormalScore => found.Kind == AnomalyKind.Deviation && found.Member == member,
            _ => false, // sums are the system's: an arithmetic error of a member cannot occur
        });
}
