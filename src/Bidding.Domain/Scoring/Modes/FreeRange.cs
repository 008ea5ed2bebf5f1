using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>区间打分: any value from 0 to full marks.</summary>
[Law(Laws.Order87, "第五十五条", "评审因素量化到区间的, 评委在该区间内打分")]
public sealed record FreeRange : ScoringMode
{
    public static FreeRange Instance { get; } = new();

    internal override Refusal? WhyNot(GivenScore given) => null; // the range is every mode's
}
