using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Demo;

/// <summary>The invented tender, city pair, people and bidders of the demonstration.</summary>
public static class DemoTender
{
    private static readonly string[] Experts = ["张建国", "李秀兰", "王海涛", "赵志强", "钱玉梅", "孙立新", "周文斌", "吴晓东", "郑国平"];

    private static readonly string[] Bidders =
        ["山东甲科信息技术有限公司", "青岛乙诚电子工程有限公司", "济南丙信智能科技有限公司", "烟台丁安系统集成有限公司"];

    public static ImmutableArray<ReviewItem> ReviewItems { get; } =
    [
        new("F1", "投标文件按要求签署、盖章", ReviewKind.Compliance, RejectionGround.NotSignedAsRequired, "第二章 10.3", "投标函、法定代表人授权书"),
        new("F2", "投标有效期不少于 90 日", ReviewKind.Compliance, RejectionGround.OtherInvalidity, "第二章 11.1", "投标函中载明的投标有效期"),
        new("F3", "投标报价未超过最高限价且唯一", ReviewKind.Compliance, RejectionGround.AboveBudgetOrCeiling, "第二章 12.1", "开标一览表、投标分项报价表"),
        new("F4", "实质性条款 (★) 全部响应", ReviewKind.Compliance, RejectionGround.OtherInvalidity, "第四章 二", "技术规格偏离表、商务条款偏离表"),
    ];

    public static SeedPlan Ready { get; } = new()
    {
        Tender = "DY-2026-0042",
        Lot = "DY-2026-0042-01",
        Name = "执法办案管理中心设备采购",
        Sites = [SiteOf("dongying"), SiteOf("binzhou")],
        Members =
        [
            Member(0, "zhang", "dongying"), Member(1, "li", "dongying"), Member(2, "wang", "dongying"),
            Member(3, "zhao", "binzhou"), Member(4, "qian", "binzhou"),
        ],
        Method = Scoring(objective: 20m),
        Bids =
        [
            Bid(0, 965_000m, []), Bid(1, 904_400m, []), Bid(2, 988_000m, [0.10m]), Bid(3, 940_000m, []),
        ],
    };

    /// <summary>For the clerk's list of things to do: two marks are missing, and two members.</summary>
    public static SeedPlan InPreparation { get; } = Ready with
    {
        Tender = "DY-2026-0047",
        Lot = "DY-2026-0047-01",
        Name = "智慧校园网络设备采购",
        Purchaser = "某市教育局",
        Members = [Member(0, "zhang", "dongying"), Member(1, "li", "dongying"), Member(3, "zhao", "binzhou")],
        Method = Scoring(objective: 18m),
        Bids = [],
        IsFrozen = false,
        ReceivesFor = TimeSpan.FromDays(21),
    };

    /// <summary>Bids are in and nobody sits on its panel yet: its experts are to be drawn.</summary>
    public static SeedPlan ToDraw { get; } = Ready with
    {
        Tender = "DY-2026-0051",
        Lot = "DY-2026-0051-01",
        Name = "政务云存储设备采购",
        Purchaser = "某市大数据中心",
        Members = [],
        Bids = [Bid(0, 955_000m, [], "11"), Bid(1, 918_000m, [], "12"), Bid(2, 972_000m, [0.10m], "13"), Bid(3, 930_000m, [], "14")],
    };

    public static SeedSite SiteOf(string id) => id switch
    {
        "dongying" => new(id, "东营", "东营市"),
        "binzhou" => new(id, "滨州", "滨州市"),
        _ => new(id, id, id),
    };

    public static string NameOf(int index) => index < Experts.Length ? Experts[index] : $"专家{index + 1}";

    public static string BidderOf(int index) => index < Bidders.Length ? Bidders[index] : $"投标人{index + 1}有限公司";

    private static SeedMember Member(int index, string account, string site) => new(
        $"E{index + 1}", account, NameOf(index), site, "某设计研究院", "信息化", index == 0 ? "正高级工程师" : "高级工程师", MemberRole.Expert);

    private static Method Scoring(decimal objective) => new(
        Regime.GovernmentProcurement,
        ReviewItems,
        [
            new("T1", "总体技术方案", "technical", 20m, Nature.Subjective, null, new Bands([new("优", 20m), new("良", 16m), new("中", 12m), new("差", 6m)])),
            new("T2", "实施计划与人员", "technical", 15m, Nature.Subjective, 0.5m),
            new("T3", "技术资料完整性", "technical", 15m, Nature.Subjective, null, new Deduction([new("D1", "资料缺页或无法辨认", 2m, 3), new("D2", "与技术参数不一致", 3m, 2), new("D3", "未附培训方案", 3m, 1)])),
            new("C1", "同类项目业绩", "commercial", objective - 10m, Nature.Objective, 1m),
            new("C2", "质保期", "commercial", 5m, Nature.Objective, null, new LinearFormula("质保期", "月", 36m, 0m, 60m, 5m)),
            new("C3", "信息安全管理体系认证", "commercial", 5m, Nature.Objective, null, new PassFail()),
        ],
        Aggregation.Default,
        new LowPriceFirst(30m),
        [],
        [],
        Rounding.Default,
        [TieRule.Quote],
        ScoreSheet.DefaultCandidates,
        0.30m,
        new AbnormallyLowLimits(0.50m, 0.50m, 0.45m, 1_000_000m),
        Kind: TenderKind.Goods);

    private static SeedBid Bid(int index, decimal quote, ImmutableArray<decimal> deductions, string? number = null)
    {
        var id = number ?? $"0{index + 1}";
        var (delivery, warranty) = (25 + (5 * index), 36 + (12 * (index % 3)));
        return new(
            id,
            BidderOf(index),
            quote,
            deductions,
            [new FormField("交货期", $"{delivery} 天"), new FormField("质保期", $"{warranty} 月")],
            [
                new("技术部分.pdf", "technical", DemoBid.Technical(id, BidderOf(index), warranty, delivery)),
                new("商务部分.pdf", "commercial", DemoBid.Commercial(id, BidderOf(index), warranty, delivery)),
            ]);
    }
}
