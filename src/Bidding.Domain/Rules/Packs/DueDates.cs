using System.Collections.Immutable;

namespace Bidding.Domain.Rules;

/// <summary>
/// A period with the day it falls on. <paramref name="Day"/> is absent where it is counted from a step that this system does
/// not see; <paramref name="Chained"/> where the steps before it were each given their whole time; <paramref name="AtTheSoonest"/> where it
/// is counted from the evaluation's end because the later event that begins it is not seen here.
/// </summary>
public sealed record DueDate(StatutoryPeriod Period, DateOnly? Day, bool Chained, bool AtTheSoonest = false);

/// <summary>What is due after the evaluation, counted from the day it ended (Beijing time).</summary>
[Law(Laws.TenderingRegulations, "第五十四条", "自收到评标报告之日起三日内公示中标候选人, 公示期不得少于三日; 三日内答复异议")]
[Law(Laws.Tendering, "第四十七条", "自确定中标人之日起十五日内, 向有关行政监督部门提交书面报告")]
[Law(Laws.Tendering, "第四十六条", "自中标通知书发出之日起三十日内订立书面合同")]
[Law(Laws.ProcurementRegulations, "第四十三条", "评审结束之日起二个工作日内送交报告, 五个工作日内确定, 二个工作日内通知并公告")]
[Law(Laws.Procurement, "第四十二条", "采购文件从采购结束之日起至少保存十五年")]
public static class DueDates
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);

    /// <summary>The last day on which the bids are binding; absent where the length of their validity is not recorded.</summary>
    /// <param name="validDays">投标有效期, counted from the deadline.</param>
    public static DateOnly? ValidityEnds(DateTimeOffset? deadline, int? validDays) =>
        deadline is { } at && validDays is { } days ? Day(at).AddDays(days) : null;

    /// <param name="hasResult">False where the evaluation was terminated: then only what is kept is due.</param>
    public static ImmutableArray<DueDate> Of(RulePack pack, DateOnly ended, bool hasResult, WorkingCalendar calendar, DateOnly? validityEnds = null)
    {
        var known = new Dictionary<Milestone, (DateOnly Day, bool Chained)> { [Milestone.ReportSigned] = (ended, false) };
        if (validityEnds is { } end)
        {
            known[Milestone.BidValidityEnded] = (end, false);
        }

        var due = ImmutableArray.CreateBuilder<DueDate>();
        foreach (var period in pack.Periods.Where(period => hasResult || period.WithoutResult))
        {
            if (!known.TryGetValue(period.From, out var from))
            {
                // What is kept at least so long after the procurement is kept at least so long after its evaluation.
                due.Add(period is { From: Milestone.ProcurementEnded, Bound: Bound.AtLeast }
                    ? new(period, calendar.After(ended, period.Length, period.Unit), Chained: false, AtTheSoonest: true)
                    : new(period, null, Chained: false));
                continue;
            }

            var day = calendar.After(from.Day, period.Length, period.Unit);
            due.Add(new(period, day, from.Chained));
            if (period.Gives is { } next)
            {
                known[next] = (day, Chained: true);
            }
        }

        return due.ToImmutable();
    }
}
