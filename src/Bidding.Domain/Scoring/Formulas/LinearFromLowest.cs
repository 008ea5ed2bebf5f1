using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Formulas;

/// <summary>Points fall in proportion to how far a price exceeds the lowest.</summary>
[Law(Laws.Tendering, "第四十条", "按照招标文件确定的方法计算价格分: 以最低价为基准, 按超出比例扣分")]
public sealed record LinearFromLowest(decimal Max, decimal Floor) : PriceRule(Max)
{
    public const string Name = "linear-from-lowest";

    internal override string Formula => Name;

    internal override decimal Least => Floor;

    internal override Rational Benchmark(Rational[] prices) => prices.Min()!;

    /// <remarks>Beside a price of 0 every other one exceeds it beyond measure.</remarks>
    internal override Rational Score(Rational price, Rational benchmark) =>
        price == benchmark ? Max
        : benchmark == 0 ? Floor
        : Rational.Max(Floor, Max * (1 - (price - benchmark) / benchmark));

    internal override void Check(List<SheetProblem> found) => found.FloorAbove(Max, Floor);
}
