using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class BasicFactsTests
{
    [Fact(DisplayName = "12号令 第四十二条第一项: 基本情况和数据表")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(BasicFacts.Write(BasicFacts.From(Sources.Eventful)), nameof(BasicFacts));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(BasicFacts.Write(BasicFacts.From(Sources.Failed)), nameof(BasicFacts) + ".none");
}
