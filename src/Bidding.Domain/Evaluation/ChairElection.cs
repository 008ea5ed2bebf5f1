using System.Collections.Immutable;
using Bidding.Domain.Panels;
using Bidding.Domain.Phases;
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
        _ when EveryMemberHasOneVoteForTheChair.WhyNot(state, now.Member) is { } again => again,
        _ => Decider.Arrive(new ChairVoteCast(now.Member, command.Candidate), state, now),
    };

    /// <summary>The most votes win; an equal number means another ballot.</summary>
    public static ImmutableArray<EvaluationFact> Close(Evaluation state)
    {
        var tally = TheMostVotesElectTheChair.Tally(state);
        if (TheMostVotesElectTheChair.IsTied(tally))
        {
            return [new ChairBallotTied(tally)];
        }

        return [new ChairElected(tally[0].Candidate, tally), new PhaseOpened(PhaseOrder.After(state)!.Value)];
    }
}
