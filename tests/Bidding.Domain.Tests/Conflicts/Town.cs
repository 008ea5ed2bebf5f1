using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Tests.Conflicts;

/// <summary>Who is around one lot: three bidders, the purchaser, the finance bureau, one unit to be avoided, one expert of the pool.</summary>
internal static class Town
{
    public const string Lot = "DY-2026-0042-01";
    public const string Agency = "agency-demo";

    public static readonly Party 甲公司 = new("C-jia", "甲公司", PartyRole.Bidder);
    public static readonly Party 乙公司 = new("C-yi", "乙公司", PartyRole.Bidder);
    public static readonly Party 丙公司 = new("C-bing", "丙公司", PartyRole.Bidder);
    public static readonly Party 采购人 = new("G-police", "某市公安局", PartyRole.Purchaser);
    public static readonly Party 财政局 = new("G-finance", "某市财政局", PartyRole.Authority);
    public static readonly Party 回避单位 = new("C-avoid", "某咨询公司", PartyRole.Avoided);

    public static readonly PoolExpert 孙 = new("X-sun", "P-sun", "某设计研究院", ["信息化"], "dongying", []);

    public static Matter Matter(Regime regime = Regime.GovernmentProcurement) =>
        new(Lot, regime, new(2026, 11, 25), [甲公司, 乙公司, 丙公司, 采购人, 财政局, 回避单位], Agency, AvoidanceTerms.Default);

    public static ImmutableArray<Finding> Findings(PoolExpert expert, params Relation[] relations) =>
        Findings(Regime.GovernmentProcurement, expert, relations);

    public static ImmutableArray<Finding> Findings(Regime regime, PoolExpert expert, params Relation[] relations) =>
        Avoidance.FindingsOf(expert, Surroundings.Of(Matter(regime), relations));
}
