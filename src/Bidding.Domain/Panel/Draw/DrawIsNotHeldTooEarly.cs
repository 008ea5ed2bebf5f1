using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

/// <summary>The sooner a panel is known, the longer it can be looked for. Days are counted without weekends; public holidays are not known here.</summary>
[Law(Laws.Experts198, "第十四条", "抽取评审专家的开始时间原则上不得早于评审活动开始前2个工作日", Unconfirmed = true)]
public static class DrawIsNotHeldTooEarly
{
    public const int UsualWorkingDays = 2;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static Refusal? WhyNot(DrawPlan plan, DateTimeOffset now) =>
        plan is { Regime: Regime.GovernmentProcurement, EarliestWorkingDays: { } days } && now < Earliest(plan.MeetsAt, days)
            ? PanelRefusals.DrawTooEarly.With("earliest", Earliest(plan.MeetsAt, days).ToString("O"))
            : null;

    /// <summary>The same time of day, so many working days before.</summary>
    public static DateTimeOffset Earliest(DateTimeOffset meeting, int workingDays)
    {
        var day = meeting.ToOffset(China);
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(-1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
