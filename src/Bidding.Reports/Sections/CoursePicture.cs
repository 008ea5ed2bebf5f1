using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>The course of an evaluation on one line of time: its phases, and where everybody had to wait.</summary>
internal static class CoursePicture
{
    private const int MostTicks = 6, MostTicksWithDays = 4;

    /// <summary>Between two ticks, in seconds: a clock is read at round times.</summary>
    private static readonly long[] Steps =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 864_000, 2_592_000];

    public static IEnumerable<Block> Of(Course.Model model)
    {
        var phases = model.Phases.Where(phase => phase.To is not null).ToList();
        if (phases.Count == 0)
        {
            return [];
        }
        var (from, to) = (phases[0].From, phases[^1].To!.Value);
        decimal At(DateTimeOffset at) => (decimal)(at - from).TotalSeconds;
        var standstills = model.Standstills.Select(still => new Span(At(still.From), At(still.To ?? to), Say.Duration((still.To ?? to) - still.From))).ToList();
        return
        [
            new SpanChart(
                "评审时间线",
                Math.Max(1, At(to)),
                [
                    .. phases.Select(phase => new SpanLane(Lane(phase), [new(At(phase.From), At(phase.To!.Value), Course.Lasted(model, phase.From, phase.To!.Value, "暂停"))])),
                    new SpanLane("暂停", standstills, Marked: true),
                ],
                [.. Ticks(from, to).Select(tick => new SpanTick(At(tick), Clock(tick, withDay: Day(from) != Day(to))))],
                $"评审自 {Say.Time(from)} 至 {Say.Time(to)}：" + string.Join("，", phases.Select(phase => $"{Lane(phase)} {Course.Lasted(model, phase.From, phase.To!.Value)}"))
                    + (standstills.Count == 0 ? "；没有暂停。" : "；暂停 " + string.Join("，", standstills.Select(still => still.Note)) + "。")),
        ];
    }

    /// <summary>The round times between two moments, as many as have room for their labels.</summary>
    internal static IEnumerable<DateTimeOffset> Ticks(DateTimeOffset from, DateTimeOffset to)
    {
        var most = Day(from) == Day(to) ? MostTicks : MostTicksWithDays;
        var step = Steps.FirstOrDefault(step => (to - from).TotalSeconds / step <= most, Steps[^1]) * TimeSpan.TicksPerSecond;
        var local = Say.Local(from);
        for (var at = local.AddTicks((step - (local.Ticks % step)) % step); at <= to; at = at.AddTicks(step))
        {
            yield return at;
        }
    }

    private static string Lane(Course.PhaseLine phase) => phase.Again is null ? phase.Name : phase.Name + "（再次）";

    private static DateTime Day(DateTimeOffset at) => Say.Local(at).Date;

    private static string Clock(DateTimeOffset at, bool withDay) =>
        at.ToString((withDay ? "M-d " : "") + (at.Second == 0 ? "HH:mm" : "HH:mm:ss"), CultureInfo.InvariantCulture);
}
