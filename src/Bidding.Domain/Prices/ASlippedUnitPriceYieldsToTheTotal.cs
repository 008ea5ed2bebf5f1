using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Prices;

/// <summary>
/// The total stands and the unit price is changed, where its decimal point or percent sign has evidently slipped. That it has is for the
/// committee to find (P7); what it finds must be the written price moved by powers of ten.
/// </summary>
[Law(Laws.Order87, "第五十九条第三项", "单价金额小数点或者百分比有明显错位的, 以开标一览表的总价为准, 并修改单价")]
[Law(Laws.Order12, "第十九条", "单价金额小数点有明显错误的除外")]
public static class ASlippedUnitPriceYieldsToTheTotal
{
    private const int FarthestSlip = 4;

    public static IEnumerable<CorrectionStep> Of(StatedPrice stated) =>
        from line in stated.Lines
        where line.Meant is { } meant && meant != line.UnitPrice
        select new CorrectionStep(CorrectionRule.UnitSlip, line.UnitPrice, line.Meant!.Value, line.Item);

    public static bool IsSlip(decimal written, decimal meant) =>
        written > 0 && meant > 0 && Slips(written).Any(slip => slip == meant);

    /// <summary>
    /// The single unit prices that, moved by a power of ten, make the sum the total, or their own line's amount: shown
    /// to the committee, which decides.
    /// </summary>
    public static ImmutableArray<(string Item, decimal Meant)> Suspected(decimal total, StatedPrice stated)
    {
        var sum = UnitPricesBeatTheTotal.Sum(stated);
        return
        [
            .. from line in stated.Lines
               where line.Meant is null
               from slip in Slips(line.UnitPrice)
               let amount = UnitPricesBeatTheTotal.AmountOf(line with { Meant = slip })
               where sum - UnitPricesBeatTheTotal.AmountOf(line) + amount == total || (line.Amount == amount && line.Amount != UnitPricesBeatTheTotal.AmountOf(line))
               select (line.Item, slip),
        ];
    }

    private static IEnumerable<decimal> Slips(decimal written)
    {
        var factor = 1m;
        for (var places = 1; places <= FarthestSlip; places++)
        {
            factor *= 10;
            yield return written * factor;
            yield return written / factor;
        }
    }
}
