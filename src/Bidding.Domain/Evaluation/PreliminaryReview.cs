using System.Collections.Immutable;
using Bidding.Domain.Phases;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>初步评审: each member by himself, item by item; a majority decides (87号令 第五十条, 第六十一条).</summary>
internal static class PreliminaryReview
{
    public const string Kind = "review";

    public static Decision Seal(SealReview command, Evaluation state, Circumstances now)
    {
        if (WhyNot(command, state, now.Member) is { } refusal)
        {
            return refusal;
        }

        var round = state.Reviews.GetValueOrDefault(new(now.Member, command.Bid))?.Round + 1 ?? 1;
        var binding = SheetText.Binding(state, Kind, round, now.Member, command.Bid);
        var sheet = now.Seal.Seal(binding, SheetText.Write(command.Marks), now.Nonce.Span);
        return Decider.Arrive(new ReviewSealed(now.Member, command.Bid, round, sheet), state, now);
    }

    public static Decision Withdraw(WithdrawReview command, Evaluation state, Circumstances now) =>
        state.OnceReviewed.Contains(new(now.Member, command.Bid)) ? Refusals.OnceRevealed
        : ASealedSheetIsWithdrawnBeforeItChanges.WhyNotWithdrawn(state.Reviews, now.Member, command.Bid) is { } why ? why
        : new ReviewWithdrawn(now.Member, command.Bid);

    /// <summary>Opens all reviews at once; a bid is rejected where more than half the members failed one item.</summary>
    public static Decision Reveal(Evaluation state, Circumstances now)
    {
        var opened = ImmutableArray.CreateBuilder<RevealedReview>();
        foreach (var (key, sheet) in SheetOrder.Of(state, state.Reviews))
        {
            if (now.Seal.Open(SheetText.Binding(state, Kind, sheet.Round, key.Member, key.Bid), sheet.Sealed!) is not { } content)
            {
                return Refusals.SealBroken.With("member", key.Member).With("bid", key.Bid);
            }

            opened.Add(new(key.Member, key.Bid, SheetText.Marks(content.Text), content.NonceHex()));
        }

        var rejected = AMajorityFailingOneItemRejectsTheBid.Of(opened, state.Panel.Length).Select(failed => new BidRejected(failed.Bid, failed.Items)).ToList();
        return Decision.Of([new ReviewsRevealed(opened.ToImmutable()), .. rejected, .. WhatFollows(state, rejected.Count)]);
    }

    private static ImmutableArray<EvaluationFact> WhatFollows(Evaluation state, int rejected) =>
        [.. WhatRemains.AfterRejecting(rejected, state).DefaultIfEmpty(new PhaseOpened(PhaseOrder.After(state)!.Value))];

    private static Refusal? WhyNot(SealReview command, Evaluation state, string member) =>
        state.Bid(command.Bid) is null ? Refusals.UnknownBid.With("bid", command.Bid)
        : state.Rejected.ContainsKey(command.Bid) ? Refusals.BidRejected.With("bid", command.Bid)
        : Evaluation.HasSealed(state.Reviews, member, command.Bid) ? Refusals.AlreadySealed
        : EveryItemIsConcluded.WhyNot(state.Convocation!.Method.ReviewItems, command.Marks)
            ?? AFailedItemNeedsReasonAndEvidence.WhyNot(command.Marks)
            ?? AnEvidencePageIsInTheDocument.WhyNot(state.Bid(command.Bid)!, command.Marks);
}
