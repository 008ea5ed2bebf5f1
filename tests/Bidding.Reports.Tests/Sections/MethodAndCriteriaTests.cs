using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class MethodAndCriteriaTests
{
    [Fact(DisplayName = "12号令 第四十二条第六项: 评标标准、方法或因素一览表")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(MethodAndCriteria.Write(MethodAndCriteria.From(Sources.Eventful)), nameof(MethodAndCriteria));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(MethodAndCriteria.Write(MethodAndCriteria.From(Sources.Smooth)), nameof(MethodAndCriteria) + ".none");
}
