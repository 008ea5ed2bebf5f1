using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>What a committee has signed only that committee may look at again; where it cannot, all is sealed and another one is formed.</summary>
[Law(Laws.Order87, "第六十四条", "评标报告签署后的重新评审由原评标委员会进行; 其间不更换成员, 不能完成的, 封存资料, 依法重新组建")]
internal static class AResultTakenUpAgainKeepsItsCommittee
{
    public static Refusal? WhyNot(Evaluation state) => state.Reopenings.IsEmpty ? null : Refusals.OriginalCommittee;
}
