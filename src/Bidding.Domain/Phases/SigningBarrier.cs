using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>The report closes when every member has signed, signed with dissent, or refused with reasons (条例 第五十三条).</summary>
[Law(Laws.TenderingRegulations, "第五十三条", "评标报告应当由评标委员会全体成员签字")]
public static class SigningBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.Signatures.ContainsKey(member.Id));
}
