using System.Collections.Immutable;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Evaluations;

internal static class VoteEvolution
{
    public static Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => fact switch
    {
        VoteOpened x => state with { Votes = state.Votes.Add(new(x.Vote, x.By, x.Subject, x.Reason, at) { AfterReveal = OnceRevealedNoVoteUndoesTheResult.IsRevealed(state) }) },
        VoteCast x => With(state, x.Vote, vote => vote with { Ballots = vote.Ballots.SetItem(x.Member, new(x.Member, x.InFavour, x.Reason)) }),
        VoteDecided x => With(state, x.Vote, vote => vote with
        {
            Outcome = new(x.Carried, at),
            Ballots = vote.Ballots.SetItems(x.Ballots.Select(ballot => KeyValuePair.Create(ballot.Member, ballot))),
        }),
        BidRejectedByVote x => state with
        {
            Rejected = state.Rejected.SetItem(x.Bid, new([], x.Vote)),
            Confirmations = state.Confirmations.Clear(), // a confirmation counts for one result only
        },
        TimeExtended x => state with { ExtraMinutes = state.ExtraMinutes + x.Minutes },
        _ => state,
    };

    private static Evaluation With(Evaluation state, int number, Func<Vote, Vote> change) =>
        state.Vote(number) is { } vote ? state with { Votes = state.Votes.Replace(vote, change(vote)) } : state;
}
