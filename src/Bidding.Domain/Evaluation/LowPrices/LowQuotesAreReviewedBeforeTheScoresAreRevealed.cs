using System.Collections.Immutable;
using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Government procurement only, where the notice was published since the document is in force; where the record does not hold
/// that day, where the evaluation was convened since. While a low quote is undecided the scores stay sealed: a bid that may yet be invalid must not
/// count for the others' price scores.
/// </summary>
[Law(Laws.LowPrice2, "异常低价审查程序", "出现异常低价情形的, 评标委员会应当启动异常低价审查, 并将审查情况和结论记入评审报告")]
public static class LowQuotesAreReviewedBeforeTheScoresAreRevealed
{
    public static readonly DateOnly InForce = new(2026, 2, 1);

    public static bool Applies(Evaluation state) =>
        state is { Convocation: { Method.Regime: Regime.GovernmentProcurement } convocation, ConvenedAt: { } at } && (convocation.NoticedOn ?? DueDates.Day(at)) >= InForce;

    /// <summary>Every quote that calls for a review once compliance is known, and every one the committee has taken up, in the order of the bids.</summary>
    public static ImmutableArray<LowPriceMatter> Matters(Evaluation state)
    {
        if (!Applies(state))
        {
            return [];
        }

        var found = Evidence(state);
        return
        [
            .. from bid in state.Convocation!.Bids
               let review = state.LowPriceReview(bid.Id)
               where review is not null || found.Contains(bid.Id)
               let vote = review is null ? null : state.Votes.LastOrDefault(vote => vote.Subject is VoteSubject.LowPriceUnproven about && about.Bid == bid.Id)
               select new LowPriceMatter(
                   bid.Id, [.. found[bid.Id]], review, vote?.Number, vote?.Outcome?.Carried, state.Rejected.ContainsKey(bid.Id)),
        ];
    }

    public static LowPriceMatter? Matter(Evaluation state, string bid) => Matters(state).FirstOrDefault(matter => matter.Bid == bid);

    /// <summary>How many low quotes wait for this member: for his ballot where the vote is open, else for the chair.</summary>
    public static int Owed(Evaluation state, string member) => Matters(state).Count(matter => matter.IsOpen
        && (matter.Vote is { } vote ? !state.Vote(vote)!.Ballots.ContainsKey(member) : state.Chair == member));

    public static Refusal? WhyNotConfirm(Evaluation state) => Matters(state).FirstOrDefault(matter => matter.IsOpen) is { } open
        ? Refusals.LowPricePending.With("bid", open.Bid)
        : null;

    /// <summary>By the prices as they count, of all bids that passed the compliance review, also of those left out since.</summary>
    private static ILookup<string, LowPriceEvidence> Evidence(Evaluation state)
    {
        var compliant = state.Phase < Phase.Scoring ? [] : state.Convocation!.Bids.Where(bid =>
            state.QuoteOf(bid) is not null && state.Rejected.GetValueOrDefault(bid.Id) is null or { Items.IsEmpty: true });
        return AQuoteFarBelowTheOthersCallsForAnExplanation.Of(state.Convocation!.Method, compliant.Select(bid => (bid.Id, state.QuoteOf(bid)!.Value)))
            .ToLookup(line => line.Bid, StringComparer.Ordinal);
    }
}
