using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Scoring.Formulas;

[Proves(typeof(LinearFromLowest))]
public class LinearFromLowestTests
{
    [Fact(DisplayName = "以最低价为基准, 按超出比例线性扣分")]
    public void PointsFallInProportionToTheExcess() =>
        Assert.Equal(["93.62", "86.17", "100.00", "81.91"], Sheets.Priced(new LinearFromLowest(100, 0), 1000, 1070, 940, 1110).PriceScores());

    [Fact(DisplayName = "扣至下限为止")]
    public void TheFloorHolds() =>
        Assert.Equal(["40.00", "10.00", "10.00"], Sheets.Priced(new LinearFromLowest(40, 10), 100, 180, 900).PriceScores());

    [Fact(DisplayName = "基准为零时, 其余得下限分")]
    public void BesideAPriceOfZeroTheOthersHaveTheFloor() =>
        Assert.Equal(["40.00", "10.00"], Sheets.Priced(new LinearFromLowest(40, 10), 0, 1).PriceScores());

    [Fact(DisplayName = "得分不超出满分, 价高者不多得")]
    public void ScoresStayWithinTheMarksAndNeverRiseWithThePrice() => FormulaLaws.HoldFor(new LinearFromLowest(40, 0));
}
