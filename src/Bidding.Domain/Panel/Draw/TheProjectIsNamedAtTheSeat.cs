using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>
/// Who was drawn knows a code, a time and a place until he has signed in. Until then the procedure does not exist for him: no room, no
/// card, no paper of it, for each of them bears its number.
/// </summary>
[Law(Laws.Tendering, "第三十七条", "评标委员会成员的名单在中标结果确定前应当保密")]
[Law(Laws.Platform, "专家抽取 第十三条", "抽取产生的成员签到之前, 项目以代码相称, 不告知项目、标段和投标人")]
public static class TheProjectIsNamedAtTheSeat
{
    /// <param name="member">On the panel, by his own name for it; null: somebody who sits on no panel, whom the veil does not concern.</param>
    public static bool IsVeiled(PanelDraw draw, Evaluation evaluation, string? member) =>
        member is not null && draw.IsOrdered && !evaluation.SignedIn.Contains(member);
}
