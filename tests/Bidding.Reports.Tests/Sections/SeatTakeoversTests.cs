using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class SeatTakeoversTests
{
    [Fact(DisplayName = "席位接管和断线如实记录")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(SeatTakeovers.Write(SeatTakeovers.From(Sources.Eventful)), nameof(SeatTakeovers));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(SeatTakeovers.Write(SeatTakeovers.From(Sources.Smooth)), nameof(SeatTakeovers) + ".none");
}
