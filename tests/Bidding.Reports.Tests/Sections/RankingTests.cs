using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class RankingTests
{
    [Fact(DisplayName = "12号令 第四十二条第八项: 经评审的投标人排序")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Ranking.Write(Ranking.From(Sources.Eventful)), nameof(Ranking));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Ranking.Write(Ranking.From(Sources.Failed)), nameof(Ranking) + ".none");
}
