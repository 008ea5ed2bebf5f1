using Bidding.Reports.Sections;
using Bidding.Reports.Wording;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class FindingsSectionTests
{
    [Fact(DisplayName = "评审提示附数据, 不作判断")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(FindingsSection.Write(FindingsSection.From(Sources.Eventful)), nameof(FindingsSection));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(FindingsSection.Write(FindingsSection.From(Sources.Failed)), nameof(FindingsSection) + ".none");

    [Fact(DisplayName = "揭示时有提示、其后更正的: 写明揭示时的数据, 指向评分更正一节; 不写为无")]
    public void WhatWasMendedIsStillTold()
    {
        var (eventful, mended) = (Lines(Sources.Eventful), Lines(Sources.Of(RecordedLot.MovedAway(deadline: new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero)))));
        const string Differs = "客观分不一致 | 济南乙软件股份有限公司 | 同类业绩 | 评委甲 4，评委乙 4，评委丙 3，评委丁 4，评委戊 4；分值范围 0–5";

        Assert.Contains(Differs, eventful.SkipWhile(line => line != "[评分揭示时的提示，更正之后已不存在]"));
        Assert.Contains(Differs, mended);
        Assert.Contains("评分异常提示：更正之后无。", mended);
        Assert.Contains("注：更正的分值、情形和理由见“评分更正”一节。", mended);
        Assert.DoesNotContain(Lines(Sources.EventfulTendering), line => line.Contains("更正之后已不存在", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "畸高畸低: 本人合计、其他成员平均、偏离和界限")]
    public void ADeviationTellsItsFigures() =>
        Assert.Contains("畸高畸低 | 山东甲信息技术有限公司 | 评委戊 | 评委戊 主观分合计 18.5，其他成员平均 27.5，偏离 -32.73%，界限 30%", Lines(Sources.EventfulTendering));

    [Fact(DisplayName = "客观分不一致: 每名成员的分值和分值范围")]
    public void ADifferenceTellsEveryScore() =>
        Assert.Contains("客观分不一致 | 济南乙软件股份有限公司 | 同类业绩 | 评委甲 4，评委己 4，评委丙 3，评委丁 4，评委戊 4；分值范围 0–5", Lines(Sources.EventfulTendering));

    [Fact(DisplayName = "超出分值范围: 该分值和分值范围")]
    public void AScoreOutOfRangeTellsTheRange() =>
        Assert.Contains("超出分值范围 | 山东甲信息技术有限公司 | 总体方案，评委甲 | 评委甲 65；分值范围 0–15", Lines(Sources.Of(RecordedLot.BeyondFullMarks())));

    [Fact(DisplayName = "异常低价: 每一种情形的报价、比例、基数和界限; 修正后报价参加比较, 已否决的投标不计入")]
    public void ALowQuoteTellsEveryFigureOfEachTrigger()
    {
        var lines = Lines(Sources.Of(RecordedLot.CorrectedToALowQuote()));

        Assert.Contains(
            "异常低价 | 济南乙软件股份有限公司 | 修正后报价 450,000.00 元 | 低于平均报价的规定比例：450,000.00 < 496,000.00 = 60% × 826,666.67"
            + "；低于次低报价的规定比例：450,000.00 < 588,000.00 = 60% × 980,000.00；低于最高限价的规定比例：450,000.00 < 540,000.00 = 45% × 1,200,000.00",
            lines);
        Assert.Contains(lines, line => line.Contains("：山东甲信息技术有限公司 980,000.00 元、济南乙软件股份有限公司 450,000.00 元、滨州丙网络科技有限公司 1,050,000.00 元。", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "所载的异常低价情形就是评审结果中的情形")]
    public void TheTriggersAreThoseOfTheResult()
    {
        foreach (var source in new[] { Sources.EventfulTendering, Sources.Of(RecordedLot.CorrectedToALowQuote()), Sources.Voted, Sources.BelowCost })
        {
            var told = Lines(source).Where(line => line.StartsWith("异常低价 | ", StringComparison.Ordinal)).Select(line => (line.Split(" | ")[1], line.Count(letter => letter == '<')));

            Assert.Equal(source.Result!.Result.AbnormallyLow.Select(low => (source.Bidder(low.Bid), low.Triggers.Length)), told);
        }
    }

    private static List<string> Lines(ReportSource source) => [.. FindingsSection.Write(FindingsSection.From(source)).SelectMany(PlainText.Of)];
}
