using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>A panel that sits is changed member by member, by replacement; a draw is not laid over it afterwards.</summary>
[Law(Laws.TenderingRegulations, "第四十六条第二款", "非因法定事由, 不得更换依法确定的评标委员会成员")]
public static class NothingIsDrawnForAConvenedPanel
{
    public static Refusal? WhyNot(Evaluation evaluation) => evaluation.Convocation is null ? null : PanelRefusals.PanelConvened;
}
