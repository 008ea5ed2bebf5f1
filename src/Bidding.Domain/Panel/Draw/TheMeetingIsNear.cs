using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>From the time of the meeting years of avoidance and days of the draw are counted: whoever were free to choose it could switch them off.</summary>
[Law(Laws.Platform, "专家抽取 第十条", "评审时间不得早于申请之时和投标截止, 不得晚于申请之后规定的天数")]
public static class TheMeetingIsNear
{
    public const int UsualDays = 60;

    /// <summary>Whatever is configured: beyond it days are no longer counted.</summary>
    public const int MostDays = 3660;

    public static Refusal? WhyNot(DateTimeOffset meeting, DateTimeOffset? deadline, DateTimeOffset now, int mostDays) =>
        meeting < now || meeting < deadline ? PanelRefusals.MeetingPast
        : (meeting - now).TotalDays > Math.Min(mostDays, MostDays) ? PanelRefusals.MeetingFar.With("days", mostDays.ToString())
        : null;
}
