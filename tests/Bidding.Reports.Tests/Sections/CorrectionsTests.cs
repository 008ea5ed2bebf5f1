using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CorrectionsTests
{
    [Fact(DisplayName = "87号令 第六十四条: 更正记录及因此作废的确认")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Corrections.Write(Corrections.From(Sources.Eventful)), nameof(Corrections));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Corrections.Write(Corrections.From(Sources.Smooth)), nameof(Corrections) + ".none");
}
