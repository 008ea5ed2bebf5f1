using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>More than half of all members of the panel, not of the ballots cast.</summary>
[Law(Laws.Order87, "第六十一条", "需要共同认定的事项存在争议的, 按照少数服从多数的原则作出结论; 不同意见及理由记入报告。", Unconfirmed = true)]
[Law(Laws.ProcurementRegulations, "第四十一条", "评标委员会成员对需要共同认定的事项有不同意见的, 签署不同意见并说明理由, 否则视为同意。")]
public static class AMajorityOfAllMembersDecides
{
    public static bool IsCarried(int inFavour, int members) => inFavour * 2 > members;
}
