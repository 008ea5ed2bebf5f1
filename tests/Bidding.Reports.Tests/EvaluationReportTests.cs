using Bidding.Pdf.Content;
using Bidding.Reports.Forms;
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

    [Fact(DisplayName = "12号令 第四十二条: 评标报告如实记载的十项内容, 依其次序")]
    [Proves(typeof(TenderingReport))]
    public void ATenderingReportHasTheTenItemsInOrder() => Assert.Equal(
        [
            "一、基本情况和数据表", "二、评标委员会成员名单", "三、开标记录", "四、符合要求的投标一览表", "五、否决投标的情况说明",
            "六、评标标准、评标方法或者评标因素一览表", "七、经评审的价格或者评分比较一览表", "八、经评审的投标人排序",
            "九、推荐的中标候选人名单与签订合同前要处理的事宜", "十、澄清、说明、补正事项纪要", "十一、其他情况",
        ],
        Titles(EvaluationReport.Build(Sources.Tendering), level: 1));

    [Fact(DisplayName = "87号令 第五十八条: 评标报告应当包括的六项内容, 依其次序")]
    [Proves(typeof(ProcurementReport))]
    public void AProcurementReportHasTheSixItemsInOrder() => Assert.Equal(
        [
            "一、基本情况", "二、招标公告刊登的媒体名称、开标日期和地点", "三、投标人名单和评标委员会成员名单", "四、评标方法和标准",
            "五、开标记录和评标情况及说明，包括无效投标人名单及原因", "六、评标结果和中标候选人名单", "七、其他需要说明的情况",
        ],
        Titles(EvaluationReport.Build(Sources.Smooth), level: 1));

    [Fact(DisplayName = "每一项载明依据的条款; 各节在项下编号, 横排页中的标题同样编号")]
    public void EveryItemNamesItsArticleAndNumbersItsSections()
    {
        var report = EvaluationReport.Build(Sources.Tendering);

        Assert.Equal(10, report.Blocks.SelectMany(Flat).OfType<Heading>().Count(heading => heading.Footnote?.StartsWith("依据：《评标委员会和评标方法暂行规定》", StringComparison.Ordinal) == true));
        Assert.Equal(["（一）投标一览表", "（二）初步评审", "（一）评分汇总表"], Titles(report, level: 2).Take(3));
        Assert.Contains("1. 各成员评分表：山东甲信息技术有限公司", Titles(report, level: 3));
    }

    [Theory]
    [InlineData(1, "一"), InlineData(10, "十"), InlineData(11, "十一"), InlineData(20, "二十"), InlineData(21, "二十一"), InlineData(99, "九十九")]
    public void NumbersAreChinese(int number, string said) => Assert.Equal(said, Outline.Chinese(number));

    [Fact(DisplayName = "标段与项目同名、编号相同的, 标题、主题和页眉里只写一次")]
    public void ANameIsSaidOnce()
    {
        var lot = RecordedLot.Smooth();
        var names = Sources.Names with { TenderCode = lot.Convocation.Lot, LotName = Sources.Names.TenderName };
        var source = Sources.Of(lot, names);

        foreach (var (title, document) in new[]
        {
            ("评标报告", EvaluationReport.Build(source)), ("开标记录", OpeningRecord.Build(source.Opening)), ("评标委员会签到表", FormCatalog.Find("sign-in")!.Build(source)),
        })
        {
            Assert.Equal(($"{title} 东营市智慧水务平台采购项目", "DY-2026-0042-01", $"{title}　DY-2026-0042-01　东营市智慧水务平台采购项目"), (document.Title, document.Subject, document.Header));
        }

        Assert.Equal("评标报告 东营市智慧水务平台采购项目 一标段", EvaluationReport.Build(Sources.Smooth).Title);
    }

    [Fact(DisplayName = "中途终止的评审同样能出报告")]
    public void AnEvaluationThatFailedHasItsReport()
    {
        var report = EvaluationReport.Build(Sources.Failed);

        Assert.Equal(Sources.Failed.Evaluation.Termination!.At, report.Created);
        Assert.Contains(report.Blocks.SelectMany(PlainText.Of), line => line.Contains("符合要求的投标不足法定数量", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "没有姓名的成员以代号照录, 不编造")]
    public void AnIdWithoutANameStandsForItself()
    {
        var lot = RecordedLot.Smooth();
        var nameless = new Names("C", "T", "L", "P", "A");
        var source = new ReportSource(
            lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, new(lot.OpeningRecord.Facts, lot.OpeningRecord.Head, nameless), nameless);

        var said = string.Join("\n", EvaluationReport.Build(source).Blocks.SelectMany(PlainText.Of));

        Assert.Contains("评委甲 | 评委甲（组长） | — | — | 评审专家 | dongying A-01", said, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(Document document, int level) =>
        document.Blocks.SelectMany(Flat).OfType<Heading>().Where(heading => heading.Level == level).Select(heading => heading.Text);

    private static IEnumerable<Block> Flat(Block block) => block is Landscape landscape ? landscape.Blocks : [block];
}
