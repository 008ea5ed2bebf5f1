using Bidding.Domain.Rules;

namespace Bidding.Domain.Prices;

[Law(Laws.Order87, "第五十九条第四项", "总价金额与按单价汇总金额不一致的, 以单价金额计算结果为准")]
[Law(Laws.Order12, "第十九条", "总价金额与单价金额不一致的, 以单价金额为准")]
public static class UnitPricesBeatTheTotal
{
    public static IEnumerable<CorrectionStep> Of(decimal total, StatedPrice stated)
    {
        if (!stated.Lines.IsEmpty && Sum(stated) is var sum && sum != total)
        {
            yield return new(CorrectionRule.UnitPrices, total, sum);
        }
    }

    /// <summary>Each line to the fen, then added, as anybody would who checks it with a pencil.</summary>
    public static decimal Sum(StatedPrice stated) => stated.Lines.Sum(AmountOf);

    public static decimal AmountOf(UnitLine line) => decimal.Round(line.Quantity * (line.Meant ?? line.UnitPrice), 2, MidpointRounding.AwayFromZero);
}
