using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Tests.Sections;

public class SeatTakeoversTests
{
    [Fact(DisplayName = "席位接管和断线如实记录")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(SeatTakeovers.Write(SeatTakeovers.From(Sources.Eventful)), nameof(SeatTakeovers));

    [Fact(DisplayName = "在线情况也列被更换的成员, 注明已更换")]
    public void WhoLeftIsListedToo()
    {
        var lines = SeatTakeovers.From(Sources.Replaced).Lines.Select(line => line.Member).ToList();

        Assert.Equal(
            [.. Sources.Replaced.Evaluation.Panel.Select(member => Sources.Replaced.Member(member.Id)), .. Sources.Replaced.Evaluation.Replacements.Select(replaced => Sources.Replaced.Member(replaced.Leaver.Id) + "（已更换）")],
            lines);
        Assert.Contains(lines, line => line.EndsWith("（已更换）", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(SeatTakeovers.Write(SeatTakeovers.From(Sources.Smooth)), nameof(SeatTakeovers) + ".none");
}
