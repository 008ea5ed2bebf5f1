using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// What nobody may do who knows the result (decision 0028), asked of each line after the first reveal, by the domain's own rules and upon the
/// state that the lines before it give: a correction outside the four cases, away from agreement or to a value that cannot stand, a confirmation while an answer is owed, a vote that undoes the result, a price
/// found too low only now.
/// </summary>
internal static class ActsAfterTheReveal
{
    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<Moment> story)
    {
        var (revealed, told) = (false, new List<string>());
        foreach (var moment in story)
        {
            if (revealed && WhyNot(moment.Fact, moment.Before, moment.Line.At)?.CitedIn(moment.Before.Convocation!.Method.Regime) is { } refusal)
            {
                told.AddRange(Retold.Judge(moment, "forbidden once the scores are revealed", Forbidden.By(refusal)));
            }
            // By the reveal itself: phases are said by the record, and nobody forgets what a replacement closed again.
            revealed |= moment.Fact is ScoresRevealed;
        }
        return told;
    }

    private static Refusal? WhyNot(EvaluationFact fact, Evaluation state, DateTimeOffset at) => fact switch
    {
        ScoreCorrected x => WhyNotCorrect(x, state),
        ResultConfirmed => OutlyingScoresAreExplained.WhyNotConfirm(state) ?? DifferingObjectiveScoresAreAnswered.WhyNotConfirm(state),
        VoteOpened { Subject: VoteSubject.LowPriceUnproven subject } => AnUnprovenLowPriceIsInvalid.WhyNotVote(subject.Bid, state, at),
        VoteOpened x => OnceRevealedNoVoteUndoesTheResult.WhyNot(x.Subject, state.Convocation!.Method.Regime, revealed: true),
        LowPriceReviewOpened x => OnceRevealedNoVoteUndoesTheResult.WhyNotReview(LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, x.Bid), revealed: true),
        _ => null,
    };

    private static Refusal? WhyNotCorrect(ScoreCorrected x, Evaluation state)
    {
        var command = new CorrectScore(x.Bid, x.Criterion, x.To, x.Ground, x.Reason, x.Deductions, x.Quantity);
        var criterion = state.Convocation!.Method.Criteria.First(known => known.Id == x.Criterion);
        var sheet = state.RevealedScores!.Value.First(own => own.Member == x.Member && own.Bid == x.Bid);
        var before = sheet.Scores.First(score => score.Criterion == x.Criterion);
        return ScoresChangeOnlyInTheFourCases.WhyNot(command, state, criterion, x.Member, before)
            ?? AnObjectiveScoreMovesTowardsAgreement.WhyNot(command, state, before.Value);
    }
}
