using Bidding.Domain.Rules;

namespace Bidding.Domain.Prices;

[Law(Laws.Order87, "第五十九条第一项", "投标文件中开标一览表内容与投标文件中相应内容不一致的, 以开标一览表为准")]
public static class TheOpeningTableBeatsTheRest
{
    public static IEnumerable<CorrectionStep> Of(decimal opening, StatedPrice stated)
    {
        if (stated.Elsewhere is { } other && other != opening)
        {
            yield return new(CorrectionRule.OpeningTable, other, opening);
        }
    }
}
