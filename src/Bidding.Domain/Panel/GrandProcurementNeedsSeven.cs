using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

[Law(Laws.Order87, "第四十七条", "采购预算金额在1000万元以上、技术复杂或者社会影响较大的, 评标委员会成员人数应当为7人以上单数")]
public static class GrandProcurementNeedsSeven
{
    public const int Least = 7;

    /// <summary>CNY; the limit itself is 以上, hence included.</summary>
    public const decimal FromBudget = 10_000_000m;

    public static bool Applies(Regime regime, PanelDemand demand) =>
        regime == Regime.GovernmentProcurement && (demand.Budget >= FromBudget || demand.Complex || demand.WideEffect);

    public static Refusal? WhyNot(Composition panel) =>
        Applies(panel.Regime, panel.Demand) && panel.Members.Length < Least
            ? PanelRefusals.SevenNeeded.With("members", panel.Members.Length.ToString())
            : null;
}
