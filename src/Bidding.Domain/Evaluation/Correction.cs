using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>A member changes one of his own scores after the summary; every confirmation already given is void with it.</summary>
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

        return ScoresChangeOnlyInTheFourCases.WhyNot(command, state, criterion, now.Member, before) is { } unlawful ? unlawful
            : AnObjectiveScoreMovesTowardsAgreement.WhyNot(command, state, before.Value) is { } away ? away
            : before.Value == command.To ? Decision.AlreadySo
            : new ScoreCorrected(
                now.Member, command.Bid, command.Criterion, before.Value, command.To, command.Ground, command.Reason, command.Deductions, command.Quantity);
    }
}
