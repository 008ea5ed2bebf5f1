namespace Bidding.Domain.Scoring.Formulas;

public sealed record LinearFromLowest(decimal Max, decimal Floor) : PriceRule(Max)
{
    public const string Name = "linear-from-lowest";
}
