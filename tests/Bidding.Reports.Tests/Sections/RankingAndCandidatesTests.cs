using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class RankingAndCandidatesTests
{
    [Fact(DisplayName = "12号令 第四十二条第八、九项: 排序和中标候选人")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(RankingAndCandidates.Write(RankingAndCandidates.From(Sources.Eventful)), nameof(RankingAndCandidates));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(RankingAndCandidates.Write(RankingAndCandidates.From(Sources.Failed)), nameof(RankingAndCandidates) + ".none");
}
