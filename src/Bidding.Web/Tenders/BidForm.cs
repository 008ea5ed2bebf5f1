using System.Globalization;
using Bidding.Domain.Openings;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Tenders;

/// <summary>What the system itself writes into a bid form, and how large a bid may be; what it reads there is <see cref="ReadOutForm"/>.</summary>
public static class BidForm
{
    public const long LargestFile = 50L * 1024 * 1024;

    public const long LargestRequest = 2 * LargestFile + 1024 * 1024;

    public static FormField Declare(LinearFormula formula, decimal value) => new(formula.Quantity, $"{value.ToString("0.######", CultureInfo.InvariantCulture)} {formula.Unit}");
}
