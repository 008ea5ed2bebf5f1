using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

/// <summary>Recorded lots as the report job sees them: facts, heads, and the names of the rows.</summary>
internal static class Sources
{
    public static readonly Names Names = new("DYCG-2026-0042", "东营市智慧水务平台采购项目", "一标段", "东营市水务局", "东营公信招标代理有限公司")
    {
        Regime = Regime.GovernmentProcurement,
        PriceCap = 1_200_000m,
        MainSite = "dongying",
        NoticeMedia = "山东政府采购信息发布平台",
        Sites = Map(("dongying", "东营市公共资源交易中心"), ("binzhou", "滨州市公共资源交易中心")),
        Bidders = Map(("甲公司", "山东甲信息技术有限公司"), ("乙公司", "济南乙软件股份有限公司"), ("丙公司", "滨州丙网络科技有限公司"), ("丁公司", "青岛丁数据有限公司"), ("戊公司", "东营戊电子有限公司")),
        Accounts = Map(("account-agency", "周敏"), ("account-supervisor", "郑卫国")),
        Members = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, PersonNames>[]
        {
            new("E1", new("张建国", "东营市信息中心", "计算机应用", "高级工程师")),
            new("E2", new("李淑华", "中国石油大学（华东）", "软件工程", "教授")),
            new("E3", new("王强", "东营市水务局", "水利工程", "工程师")),
            new("E4", new("赵丽", "滨州学院", "网络工程", "副教授")),
            new("E5", new("钱学民", "滨州市大数据局", "信息安全", "高级工程师")),
        }),
    };

    public static ReportSource Eventful { get; } = Of(RecordedLot.Eventful());

    public static ReportSource Smooth { get; } = Of(RecordedLot.Smooth());

    /// <summary>In the tendering regime; the others are government procurement.</summary>
    public static ReportSource Tendering { get; } = Of(RecordedLot.SmoothTendering());

    /// <summary>In tendering, with something of each kind that the law wants told.</summary>
    public static ReportSource EventfulTendering { get; } = Of(RecordedLot.EventfulTendering(), Names with { Regime = Regime.Tendering });

    /// <summary>Every mode of a criterion, and a second round after signing.</summary>
    public static ReportSource TakenUpAgain { get; } = Of(RecordedLot.TakenUpAgain());

    public static ReportSource WithContractMatters { get; } = Of(RecordedLot.WithContractMatters());

    /// <summary>In tendering: 甲 below the pass line, the price against a mean.</summary>
    public static ReportSource BelowPassLine { get; } = Of(RecordedLot.BelowPassLine(), Names with { Regime = Regime.Tendering });

    public static ReportSource Voted { get; } = Of(RecordedLot.Voted());

    /// <summary>In tendering, a price held to be below cost.</summary>
    public static ReportSource BelowCost { get; } = Of(RecordedLot.BelowCost());

    public static ReportSource Replaced { get; } = Of(RecordedLot.Replaced());

    public static ReportSource ReplacedAfterVotes { get; } = Of(RecordedLot.ReplacedAfterVotes());

    public static ReportSource Disputed { get; } = Of(RecordedLot.Disputed());

    public static ReportSource Failed { get; } = Of(RecordedLot.Failed());

    public static ReportSource Of(RecordedLot lot, Names? names = null) =>
        new(lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, new(lot.OpeningRecord.Facts, lot.OpeningRecord.Head, names ?? Names), names ?? Names);

    /// <summary>As an installation with periods of its own writes it.</summary>
    public static ReportSource Of(RecordedLot lot, RulePack pack) =>
        new(lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, OpeningOf(lot), Names) { Pack = pack };

    public static OpeningSource OpeningOf(RecordedLot lot) => new(lot.OpeningRecord.Facts, lot.OpeningRecord.Head, Names);

    private static ImmutableDictionary<string, string> Map(params (string Id, string Name)[] names) =>
        names.ToImmutableDictionary(name => name.Id, name => name.Name, StringComparer.Ordinal);
}
