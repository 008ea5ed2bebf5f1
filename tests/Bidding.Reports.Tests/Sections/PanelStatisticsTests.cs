using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class PanelStatisticsTests
{
    [Fact(DisplayName = "评分统计: 统计量、界限和所用数据一并写明")]
    public void WhatHappenedIsToldInFull() =>
        Approved.Matches(PanelStatistics.Write(PanelStatistics.From(Sources.TakenUpAgain)), nameof(PanelStatistics));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(PanelStatistics.Write(PanelStatistics.From(Sources.Smooth)), nameof(PanelStatistics) + ".none");
}
