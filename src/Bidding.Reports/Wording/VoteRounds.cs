using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Wording;

/// <summary>One decision of a vote, by the ballots of who sat then, and which of them are void because their members left.</summary>
internal sealed record VoteRound(bool Carried, ImmutableArray<Ballot> Ballots, ImmutableArray<string> Void, bool HeldAgain)
{
    public int For => Count(Ballots, true);

    public int Against => Count(Ballots, false);

    public int ValidFor => Count(Valid, true);

    public int ValidAgainst => Count(Valid, false);

    public IEnumerable<Ballot> Valid => Ballots.Where(ballot => !Void.Contains(ballot.Member));

    private static int Count(IEnumerable<Ballot> ballots, bool inFavour) => ballots.Count(ballot => ballot.InFavour == inFavour);
}

/// <summary>What became of every vote: the state keeps only the ballots that count, the report tells the others too.</summary>
internal static class VoteRounds
{
    /// <returns>By the vote's number; nothing for a vote that was never decided.</returns>
    public static ILookup<int, VoteRound> Of(ReportSource source)
    {
        var rounds = new List<(int Vote, VoteRound Round)>();
        foreach (var body in source.Facts)
        {
            switch (body.Fact)
            {
                case VoteDecided x:
                    rounds.Add((x.Vote, new(x.Carried, x.Ballots, [], HeldAgain: false)));
                    break;
                case MemberReplaced x:
                    Change(rounds, entry => !entry.Round.HeldAgain && entry.Round.Ballots.Any(ballot => ballot.Member == x.Leaver), round => round with { Void = round.Void.Add(x.Leaver) });
                    break;
                case VoteReopened x:
                    Change(rounds, entry => entry.Vote == x.Vote, round => round with { HeldAgain = true });
                    break;
                default:
                    break;
            }
        }

        return rounds.ToLookup(entry => entry.Vote, entry => entry.Round);
    }

    private static void Change(List<(int Vote, VoteRound Round)> rounds, Func<(int Vote, VoteRound Round), bool> which, Func<VoteRound, VoteRound> change)
    {
        for (var i = 0; i < rounds.Count; i++)
        {
            if (which(rounds[i]))
            {
                rounds[i] = (rounds[i].Vote, change(rounds[i].Round));
            }
        }
    }
}
