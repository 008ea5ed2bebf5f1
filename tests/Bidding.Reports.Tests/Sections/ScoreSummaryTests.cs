using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class ScoreSummaryTests
{
    [Fact(DisplayName = "12号令 第四十二条第七项: 评分比较一览表")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(ScoreSummary.Write(ScoreSummary.From(Sources.Eventful)), nameof(ScoreSummary));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(ScoreSummary.Write(ScoreSummary.From(Sources.Failed)), nameof(ScoreSummary) + ".none");
}
