using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class ScoreExplanationsTests
{
    [Fact(DisplayName = "87号令 第四十五条: 成员坚持原评分的, 其说明逐字写入报告")]
    public void WhatHappenedIsToldInFull() =>
        Approved.Matches(ScoreExplanations.Write(ScoreExplanations.From(Sources.TakenUpAgain)), nameof(ScoreExplanations));

    [Fact(DisplayName = "客观分不一致而坚持的, 写明评分项和理由; 其后更正的, 注明失效")]
    public void AnObjectiveScoreKeptIsTold() =>
        Approved.Matches(ScoreExplanations.Write(ScoreExplanations.From(Sources.Eventful)), nameof(ScoreExplanations) + ".objective");

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(ScoreExplanations.Write(ScoreExplanations.From(Sources.Smooth)), nameof(ScoreExplanations) + ".none");
}
