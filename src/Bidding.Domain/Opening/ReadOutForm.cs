using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Domain.Openings;

/// <summary>What of a bid form counts in the evaluation besides the price: read out at the opening like it, and taken from there and from nowhere else.</summary>
public static class ReadOutForm
{
    /// <summary>An amount that is added to the quote for the comparison only.</summary>
    public const string Adjustment = "偏差折价";

    /// <summary>What the bids of this method have to declare as a number, with its unit.</summary>
    public static ImmutableArray<LinearFormula> Declared(Method method) =>
        [.. method.Criteria.Select(criterion => criterion.Mode).OfType<LinearFormula>().DistinctBy(formula => formula.Quantity)];

    /// <returns>Null where no criterion asks for one. A line that holds no number declares nothing.</returns>
    public static ImmutableArray<DeclaredQuantity>? Quantities(OpenedBid bid, Method method)
    {
        var asked = Declared(method);
        return asked.IsEmpty ? null :
        [
            .. from formula in asked
               let line = bid.Form.FirstOrDefault(field => field.Name == formula.Quantity)
               where line is not null
               let value = NumberOf(line.Value, formula.Unit)
               where value is not null
               select new DeclaredQuantity(formula.Quantity, value.Value),
        ];
    }

    public static ImmutableArray<decimal> Adjustments(OpenedBid bid) =>
        [
            .. from field in bid.Form
               where field.Name == Adjustment
               let amount = decimal.TryParse(field.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null
               where amount is not null // a quantity of that name is no adjustment
               select amount.Value,
        ];

    private static decimal? NumberOf(string text, string unit)
    {
        var trimmed = text.Trim();
        var figure = trimmed.EndsWith(unit, StringComparison.Ordinal) ? trimmed[..^unit.Length].TrimEnd() : trimmed;
        return decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
