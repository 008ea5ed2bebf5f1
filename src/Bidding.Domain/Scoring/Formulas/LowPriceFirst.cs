namespace Bidding.Domain.Scoring.Formulas;

/// <summary>低价优先法: benchmark / price x max, the lowest price being the benchmark. The only formula lawful under government procurement.</summary>
public sealed record LowPriceFirst(decimal Max) : PriceRule(Max)
{
    public const string Name = "low-price-first";

    internal override string Formula => Name;

    internal override Rational Benchmark(IReadOnlyCollection<Rational> prices) => prices.Min();

    /// <remarks>The lowest price has full marks even where it is 0.</remarks>
    internal override Rational Score(Rational price, Rational benchmark) =>
        price == benchmark ? Max : benchmark / price * Max;
}
