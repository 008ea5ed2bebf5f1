using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Tenders;

/// <summary>Lines of the bid form that the system itself understands.</summary>
public static class BidForm
{
    /// <summary>An amount that is added to the quote for the comparison only; read out at the opening like the price.</summary>
    public const string Adjustment = ReadOutForm.Adjustment;

    public const long LargestFile = 50L * 1024 * 1024;

    public const long LargestRequest = 2 * LargestFile + 1024 * 1024;

    /// <summary>What the bids of this method have to declare as a number, with its unit.</summary>
    public static ImmutableArray<LinearFormula> Declared(Method method) => ReadOutForm.Declared(method);

    public static FormField Declare(LinearFormula formula, decimal value) => new(formula.Quantity, $"{value.ToString("0.######", CultureInfo.InvariantCulture)} {formula.Unit}");

    /// <inheritdoc cref="ReadOutForm.Quantities"/>
    public static ImmutableArray<DeclaredQuantity>? Quantities(OpenedBid bid, Method method) => ReadOutForm.Quantities(bid, method);

    public static ImmutableArray<decimal> Adjustments(OpenedBid bid) => ReadOutForm.Adjustments(bid);
}
