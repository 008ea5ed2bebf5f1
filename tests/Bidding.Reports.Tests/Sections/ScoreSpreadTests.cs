using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class ScoreSpreadTests
{
    [Fact(DisplayName = "评分分布: 各成员的主观分合计, 有偏离提示的突出显示")]
    public void WhereAFindingStandsOutIsSeen()
    {
        var blocks = ScoreSpread.Write(ScoreSpread.From(Sources.Eventful)).ToList();

        Approved.Matches(blocks, nameof(ScoreSpread));
        var chart = Assert.Single(blocks.OfType<MarkChart>());
        Assert.Equal(["戊"], chart.Lanes[0].Marks.Where(mark => mark.StandsOut).Select(mark => mark.Name));
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(ScoreSpread.Write(ScoreSpread.From(Sources.Failed)), nameof(ScoreSpread) + ".none");
}
