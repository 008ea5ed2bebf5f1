using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>The course of an evaluation on one line of time: its phases, and where everybody had to wait.</summary>
internal static class CoursePicture
{
    public static IEnumerable<Block> Of(Course.Model model)
    {
        var phases = model.Phases.Where(phase => phase.To is not null).ToList();
        if (phases.Count == 0)
        {
            return [];
        }
        var (from, to) = (phases[0].From, phases[^1].To!.Value);
        var seconds = Math.Max(1, (decimal)(to - from).TotalSeconds);
        decimal At(DateTimeOffset at) => (decimal)(at - from).TotalSeconds;
        var standstills = model.Standstills.Select(still => new Span(At(still.From), At(still.To ?? to), Say.Duration((still.To ?? to) - still.From))).ToList();
        return
        [
            new SpanChart(
                "评审时间线",
                seconds,
                [
                    .. phases.Select(phase => new SpanLane(Lane(phase), [new(At(phase.From), At(phase.To!.Value), Say.Duration(phase.To!.Value - phase.From))])),
                    new SpanLane("暂停", standstills, Marked: true),
                ],
                [.. Enumerable.Range(0, 4).Select(third => new SpanTick(seconds * third / 3, Clock(from.AddSeconds((double)(seconds * third / 3)))))],
                $"评审自 {Say.Time(from)} 至 {Say.Time(to)}：" + string.Join("，", phases.Select(phase => $"{Lane(phase)} {Say.Duration(phase.To!.Value - phase.From)}"))
                    + (standstills.Count == 0 ? "；没有暂停。" : "；暂停 " + string.Join("，", standstills.Select(still => still.Note)) + "。")),
        ];
    }

    private static string Lane(Course.PhaseLine phase) => phase.Again is null ? phase.Name : phase.Name + "（再次）";

    private static string Clock(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
