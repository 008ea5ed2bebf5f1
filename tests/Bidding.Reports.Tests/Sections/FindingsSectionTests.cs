using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class FindingsSectionTests
{
    [Fact(DisplayName = "评审提示附数据, 不作判断")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(FindingsSection.Write(FindingsSection.From(Sources.Eventful)), nameof(FindingsSection));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(FindingsSection.Write(FindingsSection.From(Sources.Failed)), nameof(FindingsSection) + ".none");
}
