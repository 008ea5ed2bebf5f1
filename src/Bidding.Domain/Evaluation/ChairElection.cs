using System.Collections.Immutable;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>推选组长: every member has one vote, the chair none more (12号令 第九条).</summary>
internal static class ChairElection
{
    public static Decision Vote(VoteForChair command, Evaluation state, Circumstances now) => state.Member(command.Candidate) switch
    {
        null => Refusals.UnknownMember.With("member", command.Candidate),
        { } candidate when RepresentativeMayNotChair.WhyNot(state.Convocation!.Method.Regime, candidate) is { } why => why,
        _ when state.ChairVotes.ContainsKey(now.Member) => Refusals.AlreadyVoted,
        _ => Decider.Arrive(new ChairVoteCast(now.Member, command.Candidate), state, now),
    };

    /// <summary>The most votes win; an equal number means another ballot.</summary>
    public static ImmutableArray<EvaluationFact> Close(Evaluation state)
    {
        ImmutableArray<ChairVotes> tally =
        [
            .. from vote in state.ChairVotes.Values
               group vote by vote into votes
               orderby votes.Count() descending, votes.Key
               select new ChairVotes(votes.Key!, votes.Count()),
        ];
        if (tally.Length > 1 && tally[0].Votes == tally[1].Votes)
        {
            return [new ChairBallotTied(tally)];
        }

        var next = state.Convocation!.Method.ReviewItems.IsEmpty ? Phase.Scoring : Phase.PreliminaryReview;
        return [new ChairElected(tally[0].Candidate, tally), new PhaseOpened(next)];
    }
}
