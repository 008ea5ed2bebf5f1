using System.Collections.Immutable;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// 表决: one matter at a time, one ballot each, secret until the last one is in; what follows stands in the same append.
/// A quick majority does not decide alone: the minority's ballots and reasons belong into the record.
/// </summary>
internal static class Voting
{
    public static Decision Open(OpenVote command, Evaluation state, Circumstances now) =>
        state.OpenVote is { } open ? Refusals.VoteInProgress.With("vote", open.Number.ToString())
        : (Texts.WhyNot(command.Reason) ?? VoteTable.WhyNot(command.Subject, state, now.Now)) is { } refusal ? refusal
        : new VoteOpened(state.Votes.Length + 1, now.Member, command.Subject, command.Reason);

    public static Decision Cast(CastVote command, Evaluation state, Circumstances now)
    {
        if (WhyNot(command, state, now.Member) is { } refusal)
        {
            return refusal;
        }

        var cast = new VoteCast(command.Vote, now.Member, command.InFavour, string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason);
        return Decide(state.Evolve(cast, now.Now), command.Vote) is { IsEmpty: false } decided
            ? Decider.Settle([cast, .. decided], state, now)
            : cast;
    }

    /// <summary>The decision and what follows from it, once every member has voted; before that nothing.</summary>
    private static ImmutableArray<EvaluationFact> Decide(Evaluation state, int number)
    {
        var vote = state.Vote(number)!;
        if (state.Panel.Any(member => !vote.Ballots.ContainsKey(member.Id)))
        {
            return [];
        }

        var carried = VoteTable.IsCarried(vote.Subject, vote.For, state.Panel.Length);
        var decided = new VoteDecided(number, carried, [.. state.Panel.Select(member => vote.Ballots[member.Id])]);
        return carried ? [decided, .. VoteTable.WhenCarried(vote, state)] : [decided];
    }

    private static Refusal? WhyNot(CastVote command, Evaluation state, string member) => state.Vote(command.Vote) switch
    {
        null => Refusals.UnknownVote,
        { Outcome: not null } => Refusals.VoteOver,
        var vote when vote.Ballots.ContainsKey(member) => Refusals.AlreadyVoted,
        _ => Texts.WhyNotPrinted(command.Reason),
    };
}
