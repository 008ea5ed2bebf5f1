using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>A mistaken order must not shut a lot for ever; once names are known taking it back would be choosing.</summary>
[Law(Laws.Platform, "专家抽取 第十一条", "抽取之前可以撤回申请并说明理由; 抽取之后不得撤回")]
public static class AnOrderIsWithdrawnBeforeAnybodyIsDrawn
{
    public static Refusal? WhyNot(PanelDraw draw) => draw.Rounds.Any(round => round.Drawn is not null) ? PanelRefusals.AlreadyDrawn : null;
}
