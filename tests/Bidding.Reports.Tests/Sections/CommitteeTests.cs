using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CommitteeTests
{
    [Fact(DisplayName = "12号令 第四十二条第二项: 成员名单, 席位、签到、组长及每轮得票")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Committee.Write(Committee.From(Sources.Eventful)), nameof(Committee));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Committee.Write(Committee.From(Sources.Smooth)), nameof(Committee) + ".none");
}
