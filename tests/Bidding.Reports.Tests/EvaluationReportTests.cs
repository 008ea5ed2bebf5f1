using Bidding.Pdf.Content;
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

    [Fact(DisplayName = "十八节依次编号")]
    public void TheSectionsAreNumberedInOrder()
    {
        string[] numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八"];

        var headings = EvaluationReport.Build(Sources.Smooth).Blocks.OfType<Heading>().Where(heading => heading.Level == 1);

        Assert.Equal(numbers, headings.Select(heading => heading.Text.Split('、')[0]));
    }

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
}
