using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// A decided vote that rested on the leaver's ballot is open again for his successor alone (<see cref="AVoteStandsThatTheOtherBallotsBear"/>).
/// Who orders replacements could go on replacing until a successor votes as he likes; so after the first time he asks the supervisor.
/// </summary>
/// <remarks>Of any further replacement, whoever leaves: a refusal for some members only would tell the agency whose ballot bore the vote.</remarks>
[Law(Laws.Platform, "更换成员 第二条", "已有表决因更换成员重新进行的, 此后更换成员由监督人员核实事由后作出")]
public static class OnceAVoteWasTakenBackTheSupervisorReplaces
{
    public static bool MayReplace(Role role, Evaluation state) => role == Role.Supervisor || TakenBack(state).IsEmpty;

    /// <summary>The numbers of the votes that a replacement has opened again.</summary>
    public static ImmutableArray<int> TakenBack(Evaluation state) => [.. state.Votes.Where(vote => vote.TakenBack > 0).Select(vote => vote.Number)];

    internal static Refusal? WhyNot(Evaluation state, Caller caller) => MayReplace(caller.Role, state) ? null : Refusals.ReplacedBySupervisor;
}
