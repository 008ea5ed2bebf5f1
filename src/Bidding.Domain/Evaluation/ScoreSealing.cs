using System.Collections.Immutable;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Modes;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>评分: sealed by each, revealed for all in the append of the last seal, checked against every commitment (P1).</summary>
internal static class ScoreSealing
{
    public const string Kind = "score";

    public static Decision Seal(SealScores command, Evaluation state, Circumstances now)
    {
        if (WhyNot(command, state, now.Member) is { } refusal)
        {
            return refusal;
        }

        var round = state.Scores.GetValueOrDefault(new(now.Member, command.Bid))?.Round + 1 ?? 1;
        var binding = SheetText.Binding(state, Kind, round, now.Member, command.Bid);
        var sheet = now.Seal.Seal(binding, SheetText.Write(command.Scores, state.Convocation!.Method), now.Nonce.Span);
        return Decider.Arrive(new ScoresSealed(now.Member, command.Bid, round, sheet), state, now);
    }

    public static Decision Withdraw(WithdrawScores command, Evaluation state, Circumstances now) =>
        state.OnceRevealed.Contains(new(now.Member, command.Bid)) ? Refusals.OnceRevealed
        : ASealedSheetIsWithdrawnBeforeItChanges.WhyNotWithdrawn(state.Scores, now.Member, command.Bid) is { } why ? why
        : new ScoresWithdrawn(now.Member, command.Bid);

    public static Decision Reveal(Evaluation state, Circumstances now)
    {
        var opened = ImmutableArray.CreateBuilder<RevealedScores>();
        foreach (var (key, sheet) in SheetOrder.Of(state, state.Scores))
        {
            var binding = SheetText.Binding(state, Kind, sheet.Round, key.Member, key.Bid);
            var (content, why) = NothingIsRevealedThatBreaksItsCommitment.Open(now.Seal, binding, sheet.Sealed!);
            if (content is null)
            {
                return why!;
            }

            opened.Add(new(key.Member, key.Bid, SheetText.Scores(content.Text), content.NonceHex()));
        }

        return Decision.Of(new ScoresRevealed(opened.ToImmutable()), new PhaseOpened(PhaseOrder.After(state)!.Value));
    }

    private static Refusal? WhyNot(SealScores command, Evaluation state, string member)
    {
        if (state.Bid(command.Bid) is not { } bid)
        {
            return Refusals.UnknownBid.With("bid", command.Bid);
        }

        var criteria = state.Convocation!.Method.Criteria;
        return ARejectedBidIsNotScored.WhyNot(state, command.Bid)
            ?? ASealedSheetIsWithdrawnBeforeItChanges.WhyNotSealed(state.Scores, member, command.Bid)
            ?? OnlyCriteriaOfTheTenderDocumentsAreScored.WhyNot(criteria, command.Scores)
            ?? EveryCriterionIsScored.WhyNot(criteria, command.Scores)
            ?? criteria
                .Select(criterion => ScoringMode.WhyNot(criterion, command.Scores.Single(score => score.Criterion == criterion.Id), bid))
                .FirstOrDefault(why => why is not null);
    }
}
