using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class PreliminaryReviewTests
{
    [Fact(DisplayName = "初步评审: 每名成员对每项的结论和不通过的理由")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(PreliminaryReview.Write(PreliminaryReview.From(Sources.Eventful)), nameof(PreliminaryReview));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(PreliminaryReview.Write(PreliminaryReview.From(Sources.Smooth)), nameof(PreliminaryReview) + ".none");
}
