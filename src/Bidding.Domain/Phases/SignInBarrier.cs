using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>Nobody hears the bidders' names before every member, at every site, has signed in (签到).</summary>
[Law(Laws.Order87, "第四十五条第一项", "核对评审专家身份和采购人代表授权函; 全体签到后方可开始")]
[Law(Laws.Platform, "同步评审 第一条", "各场地全部成员到齐之前, 任何一地不得先行开始")]
public static class SignInBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        Barriers.Those(evaluation, member => evaluation.SignedIn.Contains(member.Id));
}
