namespace Bidding.Web.Pages;

/// <summary>Times as the halls read them: China has one civil time and no summer time.</summary>
public static class Clock
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(China);

    public static string Day(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd");

    public static string Minute(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm");

    public static string Second(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm:ss");

    public static string Millisecond(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm:ss.fff");

    /// <summary>What a date-time field of a form holds, read in the halls' time; the first hours of the calendar have no such time and are its beginning.</summary>
    public static DateTimeOffset FromField(DateTime field) =>
        field.Ticks < China.Ticks ? DateTimeOffset.MinValue : new(DateTime.SpecifyKind(field, DateTimeKind.Unspecified), China);
}
