using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CourseTests
{
    [Fact(DisplayName = "评审过程: 各阶段时间、暂停的原因和历时、被拒绝的操作")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Course.Write(Course.From(Sources.Eventful)), nameof(Course));

    [Theory(DisplayName = "同一操作人依同一条款被拒绝的, 印出前 20 次, 并写明此后的不再列出; 未达到的照印")]
    [InlineData(19, 19, false)]
    [InlineData(25, 20, true)]
    public void AFloodOfRefusalsDoesNotBuryTheReport(int times, int printed, bool isSaid)
    {
        var model = Course.From(Sources.Smooth) with { Refusals = [.. Enumerable.Repeat(new RefusedAttempts.Refused(DateTimeOffset.UnixEpoch, "评委乙", "签署报告", "87号令 第六十一条"), times)] };

        var said = Course.Write(model).SelectMany(PlainText.Of).ToList();

        Assert.Equal(printed, said.Count(line => line.Contains("评委乙 | 签署报告", StringComparison.Ordinal)));
        Assert.Equal(isSaid, said.Contains("同一操作人依同一条款被拒绝达到 20 次的（评委乙），此后的不再逐条列出。"));
    }

    [Fact(DisplayName = "历时写明其中暂停多少: 重叠的只计一次, 阶段之外的不计; 时间线的说明相同")]
    public void HowMuchOfAPhaseWasPauseIsSaid()
    {
        DateTimeOffset At(int minute) => new(2026, 11, 24, 1, minute, 0, TimeSpan.Zero);
        var model = Course.From(Sources.Smooth) with
        {
            Phases = [new("签到", At(0), At(10)), new("评分", At(10), At(27)), new("汇总与确认", At(27), At(30)), new("结束", At(30), null)],
            Standstills = [new(At(5), At(12), "一"), new(At(11), At(20), "二"), new(At(15), At(18), "三"), new(At(27), null, "四")],
        };

        var said = Course.Write(model).SelectMany(PlainText.Of).ToList();

        Assert.Contains(said, line => line.StartsWith("签到 | ", StringComparison.Ordinal) && line.EndsWith(" | 10 分（其中暂停 5 分）", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("评分 | ", StringComparison.Ordinal) && line.EndsWith(" | 17 分（其中暂停 10 分）", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("汇总与确认 | ", StringComparison.Ordinal) && line.EndsWith(" | 3 分（其中暂停 3 分）", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("<评审时间线>", StringComparison.Ordinal) && line.Contains("评分 17 分（其中暂停 10 分）", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "时间线的刻度取整: 整分、整点, 隔日的写明日期")]
    [InlineData("2026-11-24T09:30:10+08:00", "2026-11-24T09:46:16+08:00", "09:35", "09:40", "09:45")]
    [InlineData("2026-11-24T20:00:03+08:00", "2026-11-24T21:04:41+08:00", "20:15", "20:30", "20:45", "21:00")]
    [InlineData("2026-11-24T12:00:00+00:00", "2026-11-24T12:00:07+00:00", "20:00", "20:00:02", "20:00:04", "20:00:06")]
    [InlineData("2026-11-24T22:10:00+08:00", "2026-11-25T11:30:00+08:00", "11-25 00:00", "11-25 06:00")]
    public void TheTicksStandAtRoundTimes(string from, string to, params string[] ticks)
    {
        var (begin, end) = (DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), DateTimeOffset.Parse(to, CultureInfo.InvariantCulture));
        var model = Course.From(Sources.Smooth) with { Phases = [new("评分", begin, end)] };

        var chart = Course.Write(model).OfType<SpanChart>().Single();

        Assert.Equal(ticks, chart.Ticks.Select(tick => tick.Label));
        Assert.All(chart.Ticks, tick => Assert.InRange(tick.At, 0, chart.To));
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Course.Write(Course.From(Sources.Smooth)), nameof(Course) + ".none");
}
