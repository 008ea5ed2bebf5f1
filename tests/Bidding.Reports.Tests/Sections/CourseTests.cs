using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CourseTests
{
    [Fact(DisplayName = "评审过程: 各阶段时间、暂停的原因和历时、被拒绝的操作")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Course.Write(Course.From(Sources.Eventful)), nameof(Course));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Course.Write(Course.From(Sources.Smooth)), nameof(Course) + ".none");
}
