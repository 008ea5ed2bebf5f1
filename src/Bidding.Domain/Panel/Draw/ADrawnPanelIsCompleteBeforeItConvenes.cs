using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>Whoever orders a draw is bound by it: neither is the panel filled up by hand, nor does it begin with empty places.</summary>
[Law(Laws.TenderingRegulations, "第四十六条第一款", "任何单位和个人不得以明示、暗示等任何方式指定或者变相指定参加评标委员会的专家成员")]
[Law(Laws.Platform, "专家抽取 第七条", "申请抽取的, 全部席位经抽取并接受邀请后才组建评审")]
public static class ADrawnPanelIsCompleteBeforeItConvenes
{
    public static Refusal? WhyNot(PanelDraw draw) => draw.IsOrdered && !draw.IsComplete ? PanelRefusals.PanelNotFormed : null;

    /// <summary>Whether its members may still be named by hand.</summary>
    public static Refusal? WhyNotByHand(PanelDraw draw) => draw.IsOrdered ? PanelRefusals.AlreadyOrdered : null;
}
