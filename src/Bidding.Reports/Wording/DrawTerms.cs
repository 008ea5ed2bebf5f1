using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;

namespace Bidding.Reports.Wording;

/// <summary>The Chinese terms of a draw.</summary>
internal static class DrawTerms
{
    public static string Of(ConflictRule rule) => rule switch
    {
        ConflictRule.Employment => "三年内与投标人存在劳动关系",
        ConflictRule.Board => "三年内任投标人董事、监事或者负责人",
        ConflictRule.Control => "三年内系投标人控股股东或者实际控制人",
        ConflictRule.NearRelative => "与投标人负责人有近亲属关系",
        ConflictRule.Authority => "主管或者监督部门人员",
        ConflictRule.EconomicInterest => "与投标人有经济利益关系",
        ConflictRule.Punished => "曾因违法行为受处罚",
        ConflictRule.SameEmployer => "与投标人或者采购人同一单位",
        ConflictRule.SelfDeclared => "本人申报",
        ConflictRule.Adviser => "参与采购文件论证",
        ConflictRule.Pinned => "监督人员指定",
        ConflictRule.ServedTogether => "共同评审过多",
        ConflictRule.ServedAgency => "为同一代理机构评审过多",
        ConflictRule.Shortened => "近期登记信息缩短了应回避的关系",
        _ => "两步之内的关联",
    };

    public static string Of(ExcuseGround ground) => ground switch
    {
        ExcuseGround.Unavailable => "不能到场",
        ExcuseGround.NotReached => "联系不上",
        ExcuseGround.Health => "健康原因",
        ExcuseGround.Avoidance => "回避",
        ExcuseGround.Absent => "缺席",
        _ => "其他",
    };

    public static string Of(InviteeState state) => state switch
    {
        InviteeState.Invited => "待答复",
        InviteeState.Accepted => "已接受",
        InviteeState.Excused => "已退出",
        _ => "备选，未递补",
    };
}
