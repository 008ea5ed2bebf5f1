using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <param name="DrawnTooEarly">Counted from the day it was held, a round was drawn sooner than <see cref="DrawIsNotHeldTooEarly"/> allows.</param>
public sealed record MeetingMoved(DateTimeOffset Planned, DateTimeOffset Held, bool DrawnTooEarly);

/// <summary>
/// The day that was ordered is what the experts were told, what the years of avoidance were counted from, and how long the panel could be
/// known. A meeting may be put off for good cause, so another day stops nothing: it is said to who convenes and to who reads the report.
/// </summary>
[Law(Laws.Platform, "专家抽取 第十四条", "评审不在抽取时约定的那一天进行的, 在组建前提示, 并写入报告; 按实际之日计算抽取过早的, 一并写明")]
public static class AMeetingOnAnotherDayIsSaid
{
    /// <param name="held">When the panel was convened, or would be.</param>
    public static MeetingMoved? Of(PanelDraw draw, DateTimeOffset held) =>
        draw.Plan is { } plan && DueDates.Day(plan.MeetsAt) != DueDates.Day(held)
            ? new(plan.MeetsAt, held, draw.Rounds.Any(round => round.DrawnAt is { } at && DrawIsNotHeldTooEarly.WhyNot(plan with { MeetsAt = held }, at) is not null))
            : null;
}
