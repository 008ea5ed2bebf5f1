namespace Bidding.Domain.Scoring.Formulas;

/// <summary>低价优先法: the only formula lawful under government procurement.</summary>
public sealed record LowPriceFirst(decimal Max) : PriceRule(Max)
{
    public const string Name = "low-price-first";
}
