using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>The report closes when every member has signed, signed with dissent, or refused with reasons (条例 第五十三条).</summary>
public static class SigningBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.Signatures.ContainsKey(member.Id));
}
