using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

[Law(Laws.Order87, "第四十五条第四项", "采购人代表不得担任评标委员会组长")]
public static class RepresentativeMayNotChair
{
    public static Refusal? WhyNot(Regime regime, PanelMember candidate) =>
        regime == Regime.GovernmentProcurement && candidate.Role == MemberRole.Representative ? Refusals.RepresentativeMayNotChair : null;
}
