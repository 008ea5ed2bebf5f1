using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class RejectedBidsTests
{
    [Fact(DisplayName = "12号令 第四十二条第五项: 否决投标的情况说明")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(RejectedBids.Write(RejectedBids.From(Sources.Eventful)), nameof(RejectedBids));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(RejectedBids.Write(RejectedBids.From(Sources.Smooth)), nameof(RejectedBids) + ".none");
}
