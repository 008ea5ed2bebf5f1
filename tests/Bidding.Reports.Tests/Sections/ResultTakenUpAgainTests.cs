using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class ResultTakenUpAgainTests
{
    [Fact(DisplayName = "87号令 第六十四条: 签署后重新评审的理由、作废的签署和前一份报告")]
    public void WhatHappenedIsToldInFull() =>
        Approved.Matches(ResultTakenUpAgain.Write(ResultTakenUpAgain.From(Sources.TakenUpAgain)), nameof(ResultTakenUpAgain));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(ResultTakenUpAgain.Write(ResultTakenUpAgain.From(Sources.Smooth)), nameof(ResultTakenUpAgain) + ".none");
}
