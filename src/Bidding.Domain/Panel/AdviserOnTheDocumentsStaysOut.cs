using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

/// <summary>Who counts as an adviser is said by the tender's rows; switched off, none is named there (the article's wording is not confirmed).</summary>
[Law(Laws.Order87, "第四十七条", "参与采购文件论证的评审专家不得参加该项目的评标", Unconfirmed = true)]
public static class AdviserOnTheDocumentsStaysOut
{
    public static Refusal? WhyNot(Composition panel) =>
        panel.Regime == Regime.GovernmentProcurement && panel.Demand.Advisers is { IsEmpty: false } advisers
            ? PanelRefusals.AdviserOnPanel.With("member", advisers[0])
            : null;
}
