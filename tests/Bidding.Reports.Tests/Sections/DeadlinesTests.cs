using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class DeadlinesTests
{
    [Fact(DisplayName = "政府采购: 送交报告、确定、公告、保存十五年, 各附日期")]
    public void ProcurementNamesItsDays() => Approved.Matches(Deadlines.Write(Deadlines.From(Sources.Smooth)), "Deadlines");

    [Fact(DisplayName = "招标投标: 公示、异议、书面报告、订立合同, 各附日期")]
    public void TenderingNamesItsDays() => Approved.Matches(Deadlines.Write(Deadlines.From(Sources.Tendering)), "Deadlines.tendering");

    [Fact(DisplayName = "评审终止的只有保存期限; 配置的放假计入工作日")]
    public void ATerminatedEvaluationOnlyHasToBeKept()
    {
        var days = Deadlines.From(Sources.Failed);
        var (plain, withHoliday) = (Deadlines.From(Sources.Smooth), Deadlines.From(Holiday()));

        Assert.True(days.Lines.Count < plain.Lines.Count);
        Assert.NotEqual(plain.Lines[0].Day, withHoliday.Lines[0].Day);
        Assert.True(withHoliday.HolidaysKnown);
    }

    [Fact(DisplayName = "本机设定的保存年限印入报告, 与页面一致")]
    public void TheInstallationsPeriodsArePrinted()
    {
        var pack = RulePack.For(Regime.Tendering, DateOnly.MaxValue).Configured(new Dictionary<string, decimal> { ["records-kept"] = 20 });

        var lines = Deadlines.From(Sources.Of(RecordedLot.SmoothTendering(), pack)).Lines;

        Assert.Contains(lines, line => line.Period.Contains("20 年", StringComparison.Ordinal));
    }

    private static ReportSource Holiday()
    {
        var lot = RecordedLot.Smooth();
        return new(lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, Sources.OpeningOf(lot), Sources.Names)
        {
            Calendar = new WorkingCalendar([new DateOnly(2026, 11, 25)], ImmutableSortedSet<DateOnly>.Empty),
        };
    }
}
