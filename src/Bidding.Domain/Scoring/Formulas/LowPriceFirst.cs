using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Formulas;

/// <summary>低价优先法: benchmark / price x max, the lowest price being the benchmark. The only formula lawful under government procurement.</summary>
[Law(Laws.Order87, "第五十五条", "价格分采用低价优先法计算: 满足要求且价格最低者为基准价, 得满分, 其余按比例")]
public sealed record LowPriceFirst(decimal Max) : PriceRule(Max)
{
    public const string Name = "low-price-first";

    internal override string Formula => Name;

    internal override Rational Benchmark(Rational[] prices) => prices.Min()!;

    /// <remarks>The lowest price has full marks even where it is 0.</remarks>
    internal override Rational Score(Rational price, Rational benchmark) =>
        price == benchmark ? Max : benchmark / price * Max;
}
