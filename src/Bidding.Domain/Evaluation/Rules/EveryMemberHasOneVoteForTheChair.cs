using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Once given, a vote stands until the ballot is counted; a tied ballot gives everybody a new one.</summary>
[Law(Laws.Order12, "第九条", "评标委员会负责人与其他成员有同等的表决权; 每人一票")]
internal static class EveryMemberHasOneVoteForTheChair
{
    public static Refusal? WhyNot(Evaluation state, string member) => state.ChairVotes.ContainsKey(member) ? Refusals.AlreadyVoted : null;
}
