using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>Nobody hears the bidders' names before every member, at every site, has signed in (签到).</summary>
public static class SignInBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.SignedIn.Contains(member.Id));
}
