using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Who has read the result could end the evaluation because he does not like it: cancel the task, or have a new committee begin from
/// nothing. From the reveal on the agency can only ask, and the supervisor decides; also where a replacement has closed the scores again,
/// for nobody forgets what he has read.
/// </summary>
[Law(Laws.Platform, "终止评审 第一条", "评分揭示之后, 没有结果的终止与封存只由监督人员作出")]
public static class OnceRevealedOnlyTheSupervisorEndsTheEvaluation
{
    public static bool MayEnd(Role role, Evaluation state) =>
        role == Role.Supervisor || state is { RevealedScores: null, OnceRevealed.IsEmpty: true };

    internal static Refusal? WhyNot(Evaluation state, Caller caller) => MayEnd(caller.Role, state) ? null : Refusals.EndAfterReveal;
}
