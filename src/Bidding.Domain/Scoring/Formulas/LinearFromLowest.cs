namespace Bidding.Domain.Scoring.Formulas;

/// <summary>Points fall in proportion to how far a price exceeds the lowest.</summary>
public sealed record LinearFromLowest(decimal Max, decimal Floor) : PriceRule(Max)
{
    public const string Name = "linear-from-lowest";

    internal override string Formula => Name;

    internal override decimal Least => Floor;

    internal override Rational Benchmark(IReadOnlyCollection<Rational> prices) => prices.Min();

    /// <remarks>Beside a price of 0 every other one exceeds it beyond measure.</remarks>
    internal override Rational Score(Rational price, Rational benchmark) =>
        price == benchmark ? Max
        : benchmark == 0 ? Floor
        : Rational.Max(Floor, Max * (1 - (price - benchmark) / benchmark));

    internal override IEnumerable<SheetProblem> Problems() => SheetProblems.FloorAbove(Max, Floor);
}
