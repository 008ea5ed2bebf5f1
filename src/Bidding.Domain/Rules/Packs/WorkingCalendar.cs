using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bidding.Domain.Rules;

/// <summary>
/// Working days (工作日): Monday to Friday, less the holidays and plus the moved working days (调休) that are configured.
/// Which days those are is announced anew each year, so none is built in.
/// </summary>
public sealed record WorkingCalendar(ImmutableSortedSet<DateOnly> Holidays, ImmutableSortedSet<DateOnly> WorkingWeekends)
{
    public static WorkingCalendar WeekendsOnly { get; } = new([], []);

    [JsonIgnore]
    public bool IsConfigured => Holidays.Count + WorkingWeekends.Count > 0;

    public bool IsWorkingDay(DateOnly day) =>
        WorkingWeekends.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day));

    /// <summary>The day of the event itself is not counted.</summary>
    public DateOnly After(DateOnly day, int length, PeriodUnit unit)
    {
        if (unit != PeriodUnit.WorkingDays)
        {
            return unit == PeriodUnit.Years ? day.AddYears(length) : day.AddDays(length);
        }

        while (length > 0)
        {
            day = day.AddDays(1);
            length -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
