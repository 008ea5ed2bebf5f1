using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>A quantity the bid declares in its form and the opening reads out: 质保期 36.</summary>
public sealed record DeclaredQuantity(string Name, decimal Value);

/// <summary>
/// 公式计分: from the bid's declared <paramref name="Quantity"/>, linear between two points and level beyond them. The same for
/// every member, so the member checks and confirms it and types nothing.
/// </summary>
/// <param name="Unit">For the eye only: 月.</param>
/// <param name="From">The quantity that is worth <paramref name="FromPoints"/>; quantities on its far side are worth the same.</param>
/// <param name="To">The quantity that is worth <paramref name="ToPoints"/>; it may lie below <paramref name="From"/> (交货期: fewer days, more points).</param>
[Law(Laws.Order87, "第五十五条", "按公式计算的评审因素, 得分由投标响应的数值得出, 对每个投标人按同一公式计算")]
public sealed record LinearFormula(string Quantity, string Unit, decimal From, decimal FromPoints, decimal To, decimal ToPoints) : ScoringMode
{
    public const string Kind = "formula";

    /// <summary>Points of a quantity, to two places, half away from zero. A bid that declares none has no points.</summary>
    public decimal PointsOf(decimal? quantity)
    {
        if (quantity is not { } declared)
        {
            return 0;
        }

        var share = ((Rational)declared - From) / ((Rational)To - From);
        var within = Rational.Max(Rational.Zero, Rational.Min(Rational.One, share));
        return (FromPoints + within * ((Rational)ToPoints - FromPoints)).Round(Rounding.Default);
    }

    public decimal? DeclaredBy(EvaluatedBid bid) => bid.Quantities?.FirstOrDefault(declared => declared.Name == Quantity)?.Value;

    internal override Refusal? WhyNot(GivenScore given) =>
        given.Value == PointsOf(DeclaredBy(given.Bid)) ? null : Refusals.ScoreNotByFormula;

    internal override IEnumerable<ModeProblem> Problems(ScoringCriterion criterion)
    {
        if (string.IsNullOrWhiteSpace(Quantity))
        {
            yield return new(criterion.Id, "mode.quantity", "须写明据以计算的数值名称", "the quantity needs a name");
        }

        if (From == To)
        {
            yield return new(criterion.Id, "mode.to", "公式的两点不得相同", "the two points must differ");
        }

        if (new[] { FromPoints, ToPoints }.Any(points => points < 0 || points > criterion.Max))
        {
            yield return new(criterion.Id, "mode.toPoints", $"公式的分值超出 0–{criterion.Max}", $"the points lie outside 0–{criterion.Max}");
        }

        if (criterion.Nature == Nature.Subjective)
        {
            yield return new(criterion.Id, "nature", "公式计分的因素为客观分", "what a formula computes is objective");
        }
    }
}
