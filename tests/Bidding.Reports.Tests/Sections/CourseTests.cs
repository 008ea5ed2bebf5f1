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

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Course.Write(Course.From(Sources.Smooth)), nameof(Course) + ".none");
}
