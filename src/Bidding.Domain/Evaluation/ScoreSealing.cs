using System.Collections.Immutable;
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
        Evaluation.HasSealed(state.Scores, now.Member, command.Bid)
            ? new ScoresWithdrawn(now.Member, command.Bid)
            : Refusals.NotSealed;

    public static Decision Reveal(Evaluation state, Circumstances now)
    {
        var opened = ImmutableArray.CreateBuilder<RevealedScores>();
        foreach (var (key, sheet) in SheetOrder.Of(state, state.Scores))
        {
            if (now.Seal.Open(SheetText.Binding(state, Kind, sheet.Round, key.Member, key.Bid), sheet.Sealed!) is not { } content)
            {
                return Refusals.SealBroken.With("member", key.Member).With("bid", key.Bid);
            }

            opened.Add(new(key.Member, key.Bid, SheetText.Scores(content.Text), content.NonceHex()));
        }

        return Decision.Of(new ScoresRevealed(opened.ToImmutable()), new PhaseOpened(Phase.Summary));
    }

    private static Refusal? WhyNot(SealScores command, Evaluation state, string member)
    {
        if (state.Bid(command.Bid) is not { } bid)
        {
            return Refusals.UnknownBid.With("bid", command.Bid);
        }

        if (state.Rejected.ContainsKey(command.Bid))
        {
            return Refusals.BidRejected.With("bid", command.Bid);
        }

        if (Evaluation.HasSealed(state.Scores, member, command.Bid))
        {
            return Refusals.AlreadySealed;
        }

        var scores = command.Scores.ToLookup(score => score.Criterion, StringComparer.Ordinal);
        var criteria = state.Convocation!.Method.Criteria;
        if (command.Scores.FirstOrDefault(score => criteria.All(criterion => criterion.Id != score.Criterion)) is { } stray)
        {
            return Refusals.UnknownCriterion.With("criterion", stray.Criterion);
        }

        return criteria.FirstOrDefault(criterion => scores[criterion.Id].Count() != 1) is { } missing
            ? Refusals.ScoreMissing.With("criterion", missing.Id)
            : criteria.Select(criterion => ScoringMode.WhyNot(criterion, scores[criterion.Id].Single(), bid)).FirstOrDefault(why => why is not null);
    }
}
