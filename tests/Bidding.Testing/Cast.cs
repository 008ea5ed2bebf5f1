using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Testing;

/// <summary>The people and bids of every test: five members in two cities, four bidders, an agency, a supervisor.</summary>
public static class Cast
{
    /// <summary>东营 A-01, expert.</summary>
    public static readonly PanelMember 张 = new("E1", "评委甲", "dongying", "A-01", MemberRole.Expert);

    /// <summary>东营 A-02, expert.</summary>
    public static readonly PanelMember 李 = new("E2", "评委乙", "dongying", "A-02", MemberRole.Expert);

    /// <summary>东营 A-03, the purchaser's representative.</summary>
    public static readonly PanelMember 王 = new("E3", "评委丙", "dongying", "A-03", MemberRole.Representative);

    /// <summary>滨州 B-01, expert.</summary>
    public static readonly PanelMember 赵 = new("E4", "评委丁", "binzhou", "B-01", MemberRole.Expert);

    /// <summary>滨州 B-02, expert.</summary>
    public static readonly PanelMember 钱 = new("E5", "评委戊", "binzhou", "B-02", MemberRole.Expert);

    public static readonly ImmutableArray<PanelMember> Panel = [张, 李, 王, 赵, 钱];

    /// <summary>滨州 B-03, expert: not on the panel, may come in somebody's place.</summary>
    public static readonly PanelMember 孙 = new("E6", "评委己", "binzhou", "B-03", MemberRole.Expert);

    /// <summary>东营 A-05, expert: not on the panel, may come in somebody's place.</summary>
    public static readonly PanelMember 周 = new("E7", "评委庚", "dongying", "A-05", MemberRole.Expert);

    /// <summary>Not on the panel of this lot.</summary>
    public static readonly Caller Stranger = new("account-stranger", Role.Member, "E9", "dongying", "A-09");

    public static readonly Caller Agency = new("account-agency", Role.Agency);

    public static readonly Caller Supervisor = new("account-supervisor", Role.Supervisor);

    public static readonly Caller Operator = new("account-operator", Role.Operator, Site: "binzhou");

    public static readonly EvaluatedBid 甲 = new("B1", "甲公司", 980_000m, [], []);
    public static readonly EvaluatedBid 乙 = new("B2", "乙公司", 920_000m, [], []);
    public static readonly EvaluatedBid 丙 = new("B3", "丙公司", 1_050_000m, [0.10m], []);
    public static readonly EvaluatedBid 丁 = new("B4", "丁公司", 990_000m, [], []);

    public static readonly ImmutableArray<EvaluatedBid> Bids = [甲, 乙, 丙, 丁];

    /// <summary>综合评分法: technical 15 + 10 free, service 10 in halves, commercial 5 objective, price 30.</summary>
    public static readonly Method Method = new(
        Regime.GovernmentProcurement,
        [new("C1", "投标函签字盖章", ReviewKind.Compliance, RejectionGround.NotSignedAsRequired, "第二章 10.3"), new("C2", "交货期响应", ReviewKind.Compliance, RejectionGround.OtherInvalidity, "第三章 3.2")],
        [
            new("T1", "总体方案", "technical", 15m, Nature.Subjective, null),
            new("T2", "实施计划", "technical", 10m, Nature.Subjective, null),
            new("T3", "售后服务", "technical", 10m, Nature.Subjective, 0.5m),
            new("K1", "同类业绩", "commercial", 5m, Nature.Objective, 1m),
        ],
        Aggregation.Default,
        new LowPriceFirst(30m),
        [],
        [],
        Rounding.Default,
        [TieRule.Quote],
        Candidates: 3,
        DeviationLimit: 0.30m,
        new AbnormallyLowLimits(0.50m, 0.50m, 0.45m, 1_200_000m));

    /// <summary>The same method under the other rule pack: its kinds of review and its grounds.</summary>
    public static readonly Method TenderingMethod = Method with
    {
        Regime = Regime.Tendering,
        ReviewItems =
        [
            new("C1", "投标函签字盖章", ReviewKind.Formal, RejectionGround.NotSealedOrSigned, "第二章 3.7.3"),
            new("C2", "交货期响应", ReviewKind.Responsiveness, RejectionGround.NotResponsive, "第三章 3.2"),
        ],
    };

    /// <summary>Whose tender documents allow more than the four cases.</summary>
    public static readonly Method CorrectableMethod = TenderingMethod with { Corrections = CorrectionPolicy.TenderDocuments, CorrectionsClause = "第三章 5.2：漏看证明材料的" };

    public static Convocation Convocation { get; } = new(
        "DY-2026-0042-01", Panel, Bids, Method, MethodDigest: new string('a', 64), OpeningHead: new string('b', 64), GraceSeconds: 30);

    public static Caller Caller(this PanelMember member) => new("account-" + member.Id, Role.Member, member.Id, member.Site, member.Seat);
}
