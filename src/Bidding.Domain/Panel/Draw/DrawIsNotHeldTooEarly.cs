using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

/// <summary>
/// The sooner a panel is known, the longer it can be looked for. Days are counted by the calendar the order froze; without one, by weekends.
/// </summary>
[Law(Laws.Experts198, "第十四条", "抽取评审专家的开始时间原则上不得早于评审活动开始前2个工作日", Unconfirmed = true)]
public static class DrawIsNotHeldTooEarly
{
    public const int UsualWorkingDays = 2;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Refusal? WhyNot(DrawPlan plan, DateTimeOffset now) => Earliest(plan) is { } earliest && now < earliest
        ? PanelRefusals.DrawTooEarly with
        {
            Zh = $"抽取不得早于评审开始前 {plan.EarliestWorkingDays} 个工作日: 最早 {earliest:yyyy-MM-dd HH:mm}。",
            En = $"The draw may not be held sooner than {plan.EarliestWorkingDays} working days before the evaluation: at the earliest {earliest:yyyy-MM-dd HH:mm}.",
        }
        : null;

    /// <summary>The meeting's time of day, so many working days before it; null where the draw may be held at any time.</summary>
    public static DateTimeOffset? Earliest(DrawPlan plan)
    {
        if (plan is not { Regime: Regime.GovernmentProcurement, EarliestWorkingDays: { } days })
        {
            return null;
        }

        var (instant, calendar) = (plan.MeetsAt.ToOffset(China), plan.Calendar ?? WorkingCalendar.WeekendsOnly);
        while (days > 0)
        {
            instant = instant.AddDays(-1);
            days -= calendar.IsWorkingDay(DateOnly.FromDateTime(instant.DateTime)) ? 1 : 0;
        }

        return instant;
    }
}
