using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class PriceDerivationTests
{
    [Fact(DisplayName = "价格分逐行推导")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(PriceDerivation.Write(PriceDerivation.From(Sources.Eventful)), nameof(PriceDerivation));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(PriceDerivation.Write(PriceDerivation.From(Sources.Failed)), nameof(PriceDerivation) + ".none");
}
