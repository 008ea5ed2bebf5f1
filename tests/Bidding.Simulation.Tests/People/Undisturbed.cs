using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Simulation.Tests.World;
using Bidding.Testing;

namespace Bidding.Simulation.Tests.People;

/// <summary>How an evaluation ends: what must be the same whatever happened on the way.</summary>
public sealed record Outcome(Phase Phase, string? Terminated, string? Digest)
{
    public static Outcome Of(Evaluation state) =>
        new(state.Phase, state.Termination?.Ground, state.RevealedScores is null ? null : EvaluationResult.Of(state).Digest);
}

/// <summary>The same people in one room, without a network, a server or an accident.</summary>
public static class Undisturbed
{
    public static Outcome Outcome(Convocation convocation, Chance chance)
    {
        var people = convocation.Panel.Select(member => new Expert(member, convocation, chance)).ToList();
        var state = Do(Evaluation.None, Cast.Agency, new EvaluationCommand.Convene(convocation));
        while (!state.IsEnded)
        {
            // Somebody awaited may himself be waiting: nobody confirms before the others have explained.
            var awaited = Barriers.WaitingFor(state).Select(one => one.Member).ToHashSet(StringComparer.Ordinal);
            var (caller, command) = people.Where(one => awaited.Contains(one.Member.Id))
                .Select(one => (one.Member.Caller(), one.Next(state))).First(next => next.Item2 is not null);
            state = Do(state, caller, command!);
        }

        return People.Outcome.Of(state);
    }

    private static Evaluation Do(Evaluation state, Caller caller, EvaluationCommand command) =>
        Decider.Decide(command, state, new(caller, DateTimeOffset.UnixEpoch, new byte[32], OpenSeal.Instance)) switch
        {
            Decision<EvaluationFact>.Accepted accepted => accepted.Facts.Aggregate(state, (so, fact) => so.Evolve(fact, DateTimeOffset.UnixEpoch)),
            Decision<EvaluationFact>.Refused refused => throw new InvalidOperationException(refused.Refusal.Code),
            _ => throw new InvalidOperationException(),
        };
}
