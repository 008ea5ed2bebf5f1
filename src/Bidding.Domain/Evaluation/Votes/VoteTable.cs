using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Domain.Evaluations.VoteSubject;

namespace Bidding.Domain.Evaluations;

/// <summary>The matters of a vote as a table: may it be put, how many carry it, what follows when it is carried.</summary>
internal static class VoteTable
{
    public static Refusal? WhyNot(VoteSubject subject, Evaluation state, DateTimeOffset now) =>
        OnceRevealedNoVoteUndoesTheResult.WhyNot(subject, state.Convocation!.Method.Regime, OnceRevealedNoVoteUndoesTheResult.IsRevealed(state)) ?? WhyNotOf(subject, state, now);

    private static Refusal? WhyNotOf(VoteSubject subject, Evaluation state, DateTimeOffset now) => subject switch
    {
        RejectBid x => WhyNotOfBid(x.Bid, state) ?? ABidIsRejectedOnlyOnAListedGround.WhyNot(x, state.Convocation!.Method.Regime) ?? AnEvidencePageIsInTheDocument.WhyNot(state.Bid(x.Bid)!, x.Page),
        LowPriceUnproven x => WhyNotOfBid(x.Bid, state) ?? AnUnprovenLowPriceIsInvalid.WhyNotVote(x.Bid, state, now),
        RejectAll x => AllBidsAreRejectedOnlyWhereTheLawAllows.WhyNot(x.Ground, state),
        MoreTime x => MoreThanAThirdExtendsTheTime.WhyNot(x.Minutes),
        End => null,
        _ => Refusals.VoteMatterUnknown,
    };

    public static bool IsCarried(VoteSubject subject, int inFavour, int members) => subject is MoreTime
        ? MoreThanAThirdExtendsTheTime.IsCarried(inFavour, members)
        : AMajorityOfAllMembersDecides.IsCarried(inFavour, members);

    public static IEnumerable<EvaluationFact> WhenCarried(Vote vote, Evaluation state) => vote.Subject switch
    {
        { BidAtStake: { } bid } when state.Rejected.ContainsKey(bid) => [], // found failed while the vote was open
        { BidAtStake: { } bid } => [new BidRejectedByVote(bid, vote.Number), .. WhatRemains.AfterRejecting(1, state)],
        RejectAll => [new EvaluationTerminated("all-rejected", vote.Reason)],
        MoreTime x => [new TimeExtended(vote.Number, x.Minutes)],
        End => [new EvaluationTerminated("ended-by-vote", vote.Reason)],
        _ => [],
    };

    private static Refusal? WhyNotOfBid(string bid, Evaluation state) =>
        state.Bid(bid) is null ? Refusals.UnknownBid.With("bid", bid)
        : state.Rejected.ContainsKey(bid) ? Refusals.BidRejected.With("bid", bid)
        : null;
}
