using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Nothing but another ballot breaks a tie: neither age nor the order of voting.</summary>
[Law(Laws.Order87, "第四十五条第四项", "组织评审委员会推选评审组长; 票数相同的, 重新推选")]
internal static class TheMostVotesElectTheChair
{
    public static ImmutableArray<ChairVotes> Tally(Evaluation state) =>
    [
        .. from vote in state.ChairVotes.Values
           group vote by vote into votes
           orderby votes.Count() descending, votes.Key
           select new ChairVotes(votes.Key!, votes.Count()),
    ];

    public static bool IsTied(ImmutableArray<ChairVotes> tally) => tally.Length > 1 && tally[0].Votes == tally[1].Votes;
}
