using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Draws;

/// <summary>Rules, relations and answers of a draw in words.</summary>
public static class DrawWords
{
    public static Pair Drawn { get; } = ("随机抽取", "drawn at random");

    public static Pair NotDrawn { get; } = ("人工指定, 未经抽取", "named by hand, not drawn");

    /// <summary>By name where one is known; the id is his number in the register.</summary>
    public static Pair Person(string? name, string id) => name is null ? ($"编号 {id}", $"no. {id}") : ($"{name} (编号 {id})", $"{name} (no. {id})");

    /// <summary>G1 东营, 专业不限.</summary>
    public static Pair Of(DrawGroup group, string site) => ($"{group.Id} {site}, {Speciality(group).Zh}", $"{group.Id} {site}, {Speciality(group).En}");

    public static Pair Speciality(DrawGroup group) => group.Specialities.IsEmpty ? ("专业不限", "any speciality")
        : ($"专业: {string.Join("、", group.Specialities)}", $"speciality: {string.Join(", ", group.Specialities)}");

    public static Pair Places(DrawGroup group) => ($"抽取 {group.Places} 人, 备选 {group.Reserves} 人", $"{group.Places} to be drawn, {group.Reserves} in reserve");

    public static Pair Of(MeetingMoved moved) => moved.DrawnTooEarly
        ? ("评审与约定不在同一天, 将写入报告; 按实际之日计算, 抽取早于规定的最早时间。", "Held on another day than it was drawn for, which the report says; counted from that day the draw was too early.")
        : ("评审与约定不在同一天, 将写入报告。", "Held on another day than it was drawn for, which the report says.");

    public static Pair Of(ConflictRule rule) => rule switch
    {
        ConflictRule.Employment => ("三年内的劳动关系", "employed within three years"),
        ConflictRule.Board => ("三年内的董事、监事或负责人", "on the board within three years"),
        ConflictRule.Control => ("三年内的控股股东或实际控制人", "in control within three years"),
        ConflictRule.NearRelative => ("投标人负责人的近亲属", "near relative of the bidder's principal"),
        ConflictRule.Authority => ("主管或监督部门人员", "staff of the authority"),
        ConflictRule.EconomicInterest => ("经济利益关系", "economic interest"),
        ConflictRule.Punished => ("曾因违法行为受处罚", "punished for misconduct"),
        ConflictRule.SameEmployer => ("同一单位", "same employer"),
        ConflictRule.SelfDeclared => ("本人申报", "declared by himself"),
        ConflictRule.Adviser => ("参与采购文件论证", "advised on the documents"),
        ConflictRule.Pinned => ("监督人员指定", "pinned by the supervisor"),
        ConflictRule.ServedTogether => ("提示: 共同评审过多", "prompt: served together often"),
        ConflictRule.ServedAgency => ("提示: 为同一代理机构评审过多", "prompt: served this agency often"),
        ConflictRule.Shortened => ("提示: 近期登记信息缩短了应回避的关系", "prompt: a relation that would exclude was shortened of late"),
        _ => ("提示: 两步之内的关联", "prompt: linked within two steps"),
    };

    public static Pair Of(RelationKind kind) => kind switch
    {
        RelationKind.Employed => ("任职于", "employed by"),
        RelationKind.Director => ("任董事", "director of"),
        RelationKind.BoardSupervisor => ("任监事", "board supervisor of"),
        RelationKind.Controls => ("控制", "controls"),
        RelationKind.Shareholder => ("持股", "holds a share of"),
        RelationKind.LegalRepresentative => ("任法定代表人", "legal representative of"),
        RelationKind.InCharge => ("任负责人", "in charge of"),
        RelationKind.Interest => ("有经济利益于", "has an interest in"),
        RelationKind.Official => ("系工作人员", "official of"),
        RelationKind.Spouse => ("夫妻", "spouse of"),
        RelationKind.Lineal => ("直系血亲", "lineal kin of"),
        RelationKind.Collateral => ("三代以内旁系血亲", "collateral kin of"),
        RelationKind.InLaw => ("近姻亲", "in-law of"),
        RelationKind.Punished => ("受处罚", "punished by"),
        RelationKind.Advised => ("参与论证", "advised on"),
        RelationKind.Served => ("组织评审", "gathered the panel of"),
        _ => ("其他关系", "otherwise related to"),
    };

    public static Pair Of(RelationSource source) => source switch
    {
        RelationSource.Declared => ("本人申报", "declared"),
        RelationSource.History => ("评审履历", "history"),
        _ => ("登记信息", "registry"),
    };

    public static Pair Of(PartyRole role) => role switch
    {
        PartyRole.Bidder => ("投标人", "bidder"),
        PartyRole.Purchaser => ("采购人", "purchaser"),
        PartyRole.Authority => ("主管或监督部门", "authority"),
        _ => ("回避单位", "to be avoided"),
    };

    public static Pair Of(ExcuseGround ground) => ground switch
    {
        ExcuseGround.Unavailable => ("不能到场", "not available"),
        ExcuseGround.NotReached => ("联系不上", "not reached"),
        ExcuseGround.Health => ("健康原因", "health"),
        ExcuseGround.Avoidance => ("回避", "avoidance"),
        ExcuseGround.Absent => ("缺席", "absent"),
        _ => ("其他", "other"),
    };

    public static Pair Of(InviteeState state) => state switch
    {
        InviteeState.Invited => ("● 已通知, 待答复", "● invited, awaited"),
        InviteeState.Accepted => ("✓ 已接受", "✓ accepted"),
        InviteeState.Excused => ("✕ 已退出", "✕ excused"),
        _ => ("○ 备选", "○ reserve"),
    };
}
