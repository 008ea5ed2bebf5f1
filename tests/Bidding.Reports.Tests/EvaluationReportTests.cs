using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

public class EvaluationReportTests
{
    [Fact(DisplayName = "相同的事实得到相同的报告, 日期取自事实")]
    public void TheSameFactsGiveTheSameDocument()
    {
        var (one, two) = (EvaluationReport.Build(Sources.Of(RecordedLot.Eventful())), EvaluationReport.Build(Sources.Of(RecordedLot.Eventful())));

        Assert.Equal(one.Blocks.SelectMany(PlainText.Of), two.Blocks.SelectMany(PlainText.Of));
        Assert.Equal((one.Title, one.Created, one.Footer), (two.Title, two.Created, two.Footer));
        Assert.Equal(Sources.Eventful.Evaluation.PhaseSince, one.Created);
    }

    [Fact(DisplayName = "各节依次编号, 横排页中的标题同样编号")]
    public void TheSectionsAreNumberedInOrder()
    {
        var headings = EvaluationReport.Build(Sources.Smooth).Blocks.SelectMany(Flat).OfType<Heading>().ToList();

        Assert.Equal(
            Enumerable.Range(1, headings.Count(heading => heading.Level == 1)).Select(Outline.Chinese),
            headings.Where(heading => heading.Level == 1).Select(heading => heading.Text.Split('、')[0]));
        Assert.Contains(headings, heading => heading.Text.StartsWith("（二）各成员评分表：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "一"), InlineData(10, "十"), InlineData(11, "十一"), InlineData(20, "二十"), InlineData(21, "二十一"), InlineData(99, "九十九")]
    public void NumbersAreChinese(int number, string said) => Assert.Equal(said, Outline.Chinese(number));

    [Fact(DisplayName = "中途终止的评审同样能出报告")]
    public void AnEvaluationThatFailedHasItsReport()
    {
        var report = EvaluationReport.Build(Sources.Failed);

        Assert.Equal(Sources.Failed.Evaluation.Termination!.At, report.Created);
        Assert.Contains(report.Blocks.SelectMany(PlainText.Of), line => line.Contains("符合要求的投标不足法定数量", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "没有姓名的编号照录, 不编造")]
    public void AnIdWithoutANameStandsForItself()
    {
        var lot = RecordedLot.Smooth();
        var nameless = new Names("C", "T", "L", "P", "A");
        var source = new ReportSource(
            lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, new(lot.OpeningRecord.Facts, lot.OpeningRecord.Head, nameless), nameless);

        var said = string.Join("\n", EvaluationReport.Build(source).Blocks.SelectMany(PlainText.Of));

        Assert.Contains("评委甲 | E1（组长） | — | — | 评审专家 | dongying A-01", said, StringComparison.Ordinal);
    }

    private static IEnumerable<Block> Flat(Block block) => block is Landscape landscape ? landscape.Blocks : [block];
}
