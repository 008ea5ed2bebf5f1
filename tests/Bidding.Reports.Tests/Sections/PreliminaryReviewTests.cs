using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class PreliminaryReviewTests
{
    [Fact(DisplayName = "初步评审: 每名成员对每项的结论和不通过的理由")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(PreliminaryReview.Write(PreliminaryReview.From(Sources.Eventful)), nameof(PreliminaryReview));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(PreliminaryReview.Write(PreliminaryReview.From(Sources.Smooth)), nameof(PreliminaryReview) + ".none");

    [Fact(DisplayName = "审查结论揭示之前经表决否决的: 不写“通过”, 写明未作结论")]
    public void ABidRejectedByVoteBeforeTheRevealHasNoConclusion()
    {
        var lines = PreliminaryReview.Write(PreliminaryReview.From(Sources.Of(RecordedLot.RejectedInReview()))).SelectMany(PlainText.Of).ToList();

        Assert.Contains("## 青岛丁数据有限公司：未作结论", lines);
        Assert.Contains("审查结论揭示之前，经第 1 号表决否决，不再审查；已封存的审查意见不揭示。", lines);
        Assert.DoesNotContain("## 青岛丁数据有限公司：通过", lines);
    }

    [Fact(DisplayName = "审查结论揭示之后经表决否决, 其后更换成员的: 写明曾揭示为通过, 不写“揭示之前”")]
    public void ABidRejectedByVoteAfterTheRevealHadItsConclusion()
    {
        var lines = PreliminaryReview.Write(PreliminaryReview.From(Sources.EventfulTendering)).SelectMany(PlainText.Of).ToList();

        Assert.Contains("## 青岛丁数据有限公司：经表决否决", lines);
        Assert.Contains("2026-11-24 09:36:00 揭示的审查结论为通过，其后经第 2 号表决否决。成员更换后初步评审重新揭示，已否决的投标不再审查。", lines);
    }
}
