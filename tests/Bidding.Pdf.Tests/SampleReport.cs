using Bidding.Pdf.Content;

namespace Bidding.Pdf.Tests;

/// <summary>A report of the size of a real one: 8 bids, 7 members, 30 criteria.</summary>
internal static class SampleReport
{
    public static readonly DateTimeOffset Created = new(2026, 11, 24, 16, 30, 0, TimeSpan.FromHours(8));

    public const string Conclusion =
        "评标委员会依据《中华人民共和国招标投标法》第四十条、《评标委员会和评标方法暂行规定》以及招标文件载明的评标标准和方法，对全部投标文件进行了系统的评审和比较。"
        + "评审过程中，主会场（东营）与分会场（济南、Qingdao West Coast New Area）的评委独立评审、独立打分，全程录音录像；评分在全部评委封存后同时揭示。";

    public static Document Full(int bids = 8, int members = 7, int criteria = 30) =>
        new("东营市智慧水务一期工程施工评标报告", Created,
        [
            Cover(),
            new Contents(),
            new PageBreak(),
            .. Basics(),
            .. Ranking(bids),
            .. Scores(bids, members, criteria),
            new Landscape([new Heading(1, "四、评分汇总表"), Summary(bids, members)]),
            new Heading(1, "五、评标结论与签名"),
            new Paragraph(Conclusion),
            new KeyValueList([.. Enumerable.Range(1, members).Select(m => new KeyValue($"评委 {m}", "签名：　　　　　　　　　日期：　　　年　　月　　日"))]),
        ])
        {
            Author = "东营市公共资源交易中心",
            Subject = "评标报告",
            Header = "东营市智慧水务一期工程施工 · 评标报告",
            Footer = "标段 DY-2026-0118-01",
        };

    public static string BidderName(int bid) =>
        new[] { "山东黄河", "胜利油田", "济南泉城", "青岛海湾", "中建八局第一", "北京城建", "江苏南通", "河南红旗渠" }[bid % 8] + "建设工程有限公司";

    public static string Score(int bid, int member, int criterion) => $"{1 + ((bid * 7) + (member * 3) + criterion) % 9}.{(bid + member + criterion) % 10}0";

    private static Cover Cover() =>
        new("东营市智慧水务一期工程（供水管网改造及数据中心建设）施工", "评标报告")
        {
            Facts =
            [
                new KeyValue("招标编号", "DY-2026-0118"), new KeyValue("标段", "第一标段"), new KeyValue("招标人", "东营市水务局"),
                new KeyValue("招标代理机构", "山东正信招标代理有限公司"), new KeyValue("评标办法", "综合评估法"),
            ],
            Foot = ["评标委员会", "2026 年 11 月 24 日"],
        };

    private static IEnumerable<Block> Basics() =>
    [
        new Heading(1, "一、基本情况"),
        new KeyValueList(
        [
            new KeyValue("项目名称", "东营市智慧水务一期工程施工"), new KeyValue("最高投标限价", "¥86,500,000.00 元"),
            new KeyValue("开标时间", "2026 年 11 月 24 日 09:00:00"), new KeyValue("主会场", "东营市公共资源交易中心 3 号评标室"),
            new KeyValue("分会场", "济南市公共资源交易中心 12 号评标室、青岛西海岸新区评标基地"),
            new KeyValue("评审准则摘要", "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ]),
        new Heading(2, "（一）评审经过"),
        new Paragraph(Conclusion),
        Paragraph.Of("评审期间系统暂停 ", new Run("1", Bold: true), " 次，原因：", new Run("分会场网络中断 3 分 12 秒", Bold: true), "；恢复后继续评审，已封存的评分不受影响。"),
        new Note("法律依据：《中华人民共和国招标投标法实施条例》第四十八条、第五十三条；《电子招标投标办法》第三十三条。"),
    ];

    private static IEnumerable<Block> Ranking(int bids) =>
    [
        new Heading(1, "二、投标人排序"),
        new Table(
            [new Column(1, Align.Center), new Column(5, Names: true), new Column(2.6, Align.Right), new Column(1.6, Align.Right), new Column(2.4)],
            [.. Enumerable.Range(0, bids).Select(bid => Row.Of($"{bid + 1}", BidderName(bid), $"{84_120_000 - (bid * 311_250):N2}", $"{95.5 - (bid * 2.25):F2}", bid < 3 ? "推荐中标候选人" : "——") with { Strong = bid == 0 })])
        {
            Caption = "表 1　投标人排序表",
            Header = [Row.Of("名次", "投标人", "投标报价（元）", "总得分", "备注")],
        },
        new BarChart(
            "图 1　各投标人得分构成", [.. Enumerable.Range(0, bids).Select(BidderName)],
            [
                new Series("商务", [.. Enumerable.Range(0, bids).Select(bid => 18.5m - (bid * 0.5m))]),
                new Series("技术", [.. Enumerable.Range(0, bids).Select(bid => 47m - (bid * 1.25m))]),
                new Series("报价", [.. Enumerable.Range(0, bids).Select(bid => 30m - (bid * 0.5m))]),
            ],
            "堆叠条形图：第一名山东黄河建设工程有限公司 95.50 分，其中商务 18.50、技术 47.00、报价 30.00。")
        { Stacked = true, Unit = "分" },
        BarChart.Of("图 2　总得分", "条形图：各投标人总得分，第一名 95.50 分。", [.. Enumerable.Range(0, bids).Select(bid => (BidderName(bid), 95.5m - (bid * 2.25m)))]),
    ];

    private static IEnumerable<Block> Scores(int bids, int members, int criteria) =>
    [
        new Heading(1, "三、评委打分明细"),
        .. Enumerable.Range(0, bids).SelectMany(bid => new Block[]
        {
            new Heading(2, $"（{bid + 1}）{BidderName(bid)}"),
            new Table(
                [new Column(1, Align.Center), new Column(6, Names: true), new Column(1.4, Align.Center), new Column(1.4, Align.Right), new Column(2, Align.Center)],
                [.. from member in Enumerable.Range(0, members) from criterion in Enumerable.Range(0, criteria) select ScoreRow(bid, member, criterion)])
            {
                Caption = $"表 {bid + 2}　{BidderName(bid)}打分明细",
                Size = TableSize.Small,
                Header = [Row.Of("序号", "评审因素", "评委", "得分", "说明")],
            },
        }),
    ];

    private static Row ScoreRow(int bid, int member, int criterion) =>
        Row.Of($"{criterion + 1}", Criterion(criterion), $"评委{"甲乙丙丁戊己庚辛壬癸子丑寅卯辰"[member]}", Score(bid, member, criterion), $"B{bid}M{member}C{criterion}");

    public static string Criterion(int criterion) =>
        new[] { "施工组织设计的完整性和针对性", "质量管理体系与措施", "安全管理体系与措施", "进度计划与保证措施", "项目经理的业绩（同类工程）", "BIM 技术应用能力" }[criterion % 6]
        + $"（第 {criterion + 1} 项）";

    private static Table Summary(int bids, int members) =>
        new(
            [new Column(4, Names: true), .. Enumerable.Range(0, members + 2).Select(_ => new Column(1.2, Align.Right))],
            [.. Enumerable.Range(0, bids).Select(bid => new Row([BidderName(bid), .. Enumerable.Range(0, members + 2).Select(m => new Cell(Score(bid, m, 3)))]))])
        {
            Caption = "评分汇总表",
            Size = TableSize.Small,
            Header =
            [
                Row.Of("投标人", new Cell("评委评分") { Span = members }, new Cell("汇总") { Span = 2 }),
                new Row(["", .. Enumerable.Range(1, members).Select(m => new Cell($"评委{m}")), "平均", "名次"]),
            ],
        };
}
