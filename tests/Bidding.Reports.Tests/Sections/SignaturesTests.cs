using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class SignaturesTests
{
    [Fact(DisplayName = "条例 第五十三条: 签署、不同意见、拒签理由")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Signatures.Write(Signatures.From(Sources.Eventful)), nameof(Signatures));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Signatures.Write(Signatures.From(Sources.Failed)), nameof(Signatures) + ".none");
}
