using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>Numbers no panel ever has are a slip of the hand or an attack on the arithmetic: neither is carried into the record.</summary>
[Law(Laws.Platform, "专家抽取 第十三条", "每组名额至少 1 人, 名额和备选各不超过 99 人; 抽取提前的工作日为 0 至 366 天")]
public static class TheOrderStaysWithinItsBounds
{
    public const int MostOfAGroup = 99;
    public const int MostDays = 366;

    public static Refusal? WhyNot(DrawPlan plan) =>
        plan.Groups.IsEmpty || plan.Groups.Any(group => group.Places < 1 || group.Reserves < 0) ? PanelRefusals.NothingToDraw
        : plan.Groups.Any(group => group.Places > MostOfAGroup || group.Reserves > MostOfAGroup) || plan.EarliestWorkingDays is < 0 or > MostDays ? PanelRefusals.DrawOutOfBounds
        : null;

    /// <summary>A supplement may ask for no reserves.</summary>
    public static Refusal? WhyNot(PanelCommand.OrderSupplement supplement) =>
        supplement.Reserves is < 0 or > MostOfAGroup ? PanelRefusals.DrawOutOfBounds : null;
}
