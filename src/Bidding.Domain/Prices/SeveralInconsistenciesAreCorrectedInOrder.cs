using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>What follows from the rules, step by step, each with before and after. A finding; the committee records it.</summary>
public sealed record CorrectionFinding(decimal Opening, ImmutableArray<CorrectionStep> Steps)
{
    /// <summary>The price after all steps: the opening table's where nothing is changed.</summary>
    public decimal Price => Steps.LastOrDefault(step => step.Rule is CorrectionRule.Words or CorrectionRule.UnitPrices)?.After ?? Opening;
}

/// <summary>
/// Each rule works on what the one before has left. The tendering regime knows words, slips and unit prices (12号令 第十九条)
/// and takes the opening table as read out.
/// </summary>
[Law(Laws.Order87, "第五十九条", "同时出现两种以上不一致的, 按照规定的顺序修正")]
public static class SeveralInconsistenciesAreCorrectedInOrder
{
    public static CorrectionFinding Of(Regime regime, decimal opening, StatedPrice stated)
    {
        var table = regime == Regime.Tendering ? [] : TheOpeningTableBeatsTheRest.Of(opening, stated);
        CorrectionStep[] words = [.. WordsBeatFigures.Of(opening, stated)];
        var total = words is [var step] ? step.After : opening;
        return new(opening, [.. table, .. words, .. ASlippedUnitPriceYieldsToTheTotal.Of(stated), .. UnitPricesBeatTheTotal.Of(total, stated)]);
    }
}
