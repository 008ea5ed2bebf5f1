using Bidding.Domain.Rules;

namespace Bidding.Domain.Prices;

[Law(Laws.Order87, "第五十九条第二项", "大写金额和小写金额不一致的, 以大写金额为准")]
[Law(Laws.Order12, "第十九条", "投标文件中的大写金额和小写金额不一致的, 以大写金额为准")]
public static class WordsBeatFigures
{
    public static IEnumerable<CorrectionStep> Of(decimal figures, StatedPrice stated)
    {
        if (ChineseMoney.Read(stated.Words) is { } words && words != figures)
        {
            yield return new(CorrectionRule.Words, figures, words);
        }
    }
}
