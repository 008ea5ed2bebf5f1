using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Rules;

[Proves(typeof(DueDates))]
public class DueDatesTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Friday = new(2026, 11, 27);

    private static DateOnly? Day(Regime regime, string code, WorkingCalendar? calendar = null) =>
        DueDates.Of(RulePack.For(regime, Friday), Friday, hasResult: true, calendar ?? WorkingCalendar.WeekendsOnly).Single(due => due.Period.Code == code).Day;

    [Fact(DisplayName = "招标投标: 录像保存至投标有效期届满后九十日; 评标资料十五年为平台默认, 待核"), Proves(typeof(DueDates))]
    public void WhatTenderingKeeps()
    {
        var pack = RulePack.For(Regime.Tendering, Friday);
        DateOnly? Day(string code, DateOnly? validityEnds) =>
            DueDates.Of(pack, Friday, hasResult: false, WorkingCalendar.WeekendsOnly, validityEnds).Single(due => due.Period.Code == code).Day;

        var ends = DueDates.ValidityEnds(new DateTimeOffset(2026, 11, 20, 1, 30, 0, TimeSpan.Zero), 90);

        Assert.Equal(new(2027, 2, 18), ends);
        Assert.Equal(new(2027, 5, 19), Day("video-kept", ends));
        Assert.Null(Day("video-kept", DueDates.ValidityEnds(new DateTimeOffset(2026, 11, 20, 1, 30, 0, TimeSpan.Zero), null)));
        Assert.Equal(Friday.AddYears(15), Day("records-kept", null));
        Assert.True(pack.Periods.Single(period => period.Code == "records-kept").Unconfirmed);
    }

    [Fact(DisplayName = "收到评标报告之日起三日内公示, 公示期不少于三日")]
    public void CandidatesArePublishedWithinThreeDaysForThreeDays()
    {
        Assert.Equal(new(2026, 11, 30), Day(Regime.Tendering, "publicity-begins"));
        Assert.Equal(new(2026, 12, 3), Day(Regime.Tendering, "publicity-lasts"));
    }

    [Fact(DisplayName = "评审结束之日起二个工作日内送交报告, 五个工作日内确定, 二个工作日内通知; 周末不计")]
    public void ProcurementCountsWorkingDays()
    {
        Assert.Equal(new(2026, 12, 1), Day(Regime.GovernmentProcurement, "report-to-purchaser"));
        Assert.Equal(new(2026, 12, 8), Day(Regime.GovernmentProcurement, "purchaser-decides"));
        Assert.Equal(new(2026, 12, 10), Day(Regime.GovernmentProcurement, "award-notice"));
        Assert.Equal(new(2027, 1, 9), Day(Regime.GovernmentProcurement, "contract"));
    }

    [Fact(DisplayName = "放假日不计, 调休的周末计入工作日")]
    public void HolidaysAndMovedWorkingDaysCountAsConfigured()
    {
        var calendar = new WorkingCalendar([new(2026, 12, 1)], [new(2026, 11, 28)]);

        Assert.Equal(new(2026, 11, 30), Day(Regime.GovernmentProcurement, "report-to-purchaser", calendar));
        Assert.Equal(new(2026, 12, 2), Day(Regime.GovernmentProcurement, "report-to-purchaser", calendar with { WorkingWeekends = [] }));
    }

    [Fact(DisplayName = "起算之日系统不知的, 不编造日期; 未产生候选人的, 只计保存期限")]
    public void NoDayIsInvented()
    {
        Assert.Null(Day(Regime.Tendering, "objection-answered"));
        Assert.Equal(["files-kept"], DueDates.Of(RulePack.For(Regime.GovernmentProcurement, Friday), Friday, hasResult: false, WorkingCalendar.WeekendsOnly).Select(due => due.Period.Code));
    }

    [Fact(DisplayName = "采购结束之日系统不知: 十五年自评审结束起算, 写明不早于")]
    public void FifteenYearsCountFromTheEvaluationAtTheSoonest()
    {
        var kept = DueDates.Of(RulePack.For(Regime.GovernmentProcurement, Friday), Friday, hasResult: true, WorkingCalendar.WeekendsOnly).Single(due => due.Period.Code == "files-kept");

        Assert.Equal((Friday.AddYears(15), true), (kept.Day!.Value, kept.AtTheSoonest));
    }

    [Fact(DisplayName = "日期以北京时间为准")]
    public void TheDayIsBeijings() => Assert.Equal(new(2026, 11, 28), DueDates.Day(new DateTimeOffset(2026, 11, 27, 16, 30, 0, TimeSpan.Zero)));
}
