using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// An expert declares his tie to the purchaser as he declares one to a bidder, and is replaced. Whom the purchaser has sent
/// belongs to it by law: of him no such declaration is taken.
/// </summary>
[Law(Laws.Experts198, "第十六条第三款", "评审专家对本单位的政府采购项目只能作为采购人代表参与评审活动", Unconfirmed = true)]
[Law(Laws.Platform, "回避 第三条", "评审专家与采购人、招标人有利害关系的, 应当申请回避; 采购人代表与采购人的关系不在此列")]
public static class AnExpertOfThePurchaserStaysOut
{
    internal static Refusal? WhyNot(PurchaserConflict tie, PanelMember member) =>
        member.Role == MemberRole.Representative ? Refusals.RepresentativeOfThePurchaser : Texts.WhyNot(tie.Statement);
}
