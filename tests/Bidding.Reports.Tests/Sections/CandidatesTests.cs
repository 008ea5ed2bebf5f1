using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CandidatesTests
{
    [Fact(DisplayName = "12号令 第四十二条第九项: 推荐的中标候选人名单与签订合同前要处理的事宜")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Candidates.Write(Candidates.From(Sources.Eventful)), nameof(Candidates));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Candidates.Write(Candidates.From(Sources.Failed)), nameof(Candidates) + ".none");
}
