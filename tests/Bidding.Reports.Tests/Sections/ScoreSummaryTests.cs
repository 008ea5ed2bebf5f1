using Bidding.Reports.Forms;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Tests.Sections;

public class ScoreSummaryTests
{
    [Fact(DisplayName = "12号令 第四十二条第七项: 评分比较一览表")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(ScoreSummary.Write(ScoreSummary.From(Sources.Eventful)), nameof(ScoreSummary));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(ScoreSummary.Write(ScoreSummary.From(Sources.Failed)), nameof(ScoreSummary) + ".none");

    [Fact(DisplayName = "合格线: 低于合格线的投标, 印出其得分和合格线, 排序一节也写明")]
    public void TheFigureThatDecidedIsPrinted()
    {
        var (source, said) = (Sources.BelowPassLine, "山东甲信息技术有限公司 的技术部分得分 21.75，低于合格线 22.00，不参与排序。");

        Assert.Contains("山东甲信息技术有限公司 | 技术部分（低于合格线 22.00） | 21.75 | 21.75 | 21.75 | 21.75 | 21.75 | 21.75", Lines(source));
        Assert.Contains(said, Lines(source));
        Assert.Contains(said, Ranking.Write(Ranking.From(source)).SelectMany(PlainText.Of));
    }

    [Fact(DisplayName = "每名成员对每个投标的评分合计印在汇总表、各成员评分表和评分表中, 一律两位小数; 写明合计不含价格分")]
    public void EveryMembersTotalIsPrinted()
    {
        var (source, sheet) = (Sources.Eventful, Sources.Eventful.Result!.Sheet);
        var form = FormCatalog.Find("scores-by-member")!.Build(source).Blocks.SelectMany(PlainText.Of).ToList();

        foreach (var bid in sheet.Bids.Where(bid => !bid.Rejected))
        {
            var totals = string.Join(" | ", sheet.Members.Select(member => $"{sheet.Scores.Where(score => score.Bid == bid.Id && score.Member == member.Id).Sum(score => score.Value):0.00}"));
            Assert.Contains(Lines(source), line => line.StartsWith($"= {source.Bidder(bid.Id)} | 总分 | {totals} | ", StringComparison.Ordinal));
            Assert.Contains($"= 合计 | 40.00 | {totals}", Lines(source));
        }

        Assert.Contains(Lines(source), line => line.Contains("各成员栏为该成员所评各部分得分之和，不含由系统计算的价格分", StringComparison.Ordinal));
        Assert.Equal(5, form.Count(line => line.StartsWith("= 合计 | 40.00 | ", StringComparison.Ordinal)));
        Assert.All(form.Concat(Lines(source)).Where(line => line.Contains(" | ", StringComparison.Ordinal)), line =>
            Assert.All(line.Split(" | ").Where(cell => cell.All(letter => char.IsAsciiDigit(letter) || letter == '.')), figure => Assert.Matches(@"^\d+\.\d{2}$", figure)));
    }

    private static List<string> Lines(ReportSource source) => [.. ScoreSummary.Write(ScoreSummary.From(source)).SelectMany(PlainText.Of)];
}
