using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class ConfirmationsTests
{
    [Fact(DisplayName = "对同一结果摘要的确认, 更正前的确认作废")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Confirmations.Write(Confirmations.From(Sources.Eventful)), nameof(Confirmations));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Confirmations.Write(Confirmations.From(Sources.Failed)), nameof(Confirmations) + ".none");
}
