using System.Collections.Immutable;
using Bidding.Domain.Openings;

namespace Bidding.Web.Tenders;

/// <summary>Lines of the bid form that the system itself understands.</summary>
public static class BidForm
{
    /// <summary>An amount that is added to the quote for the comparison only; read out at the opening like the price.</summary>
    public const string Adjustment = "偏差折价";

    public const long LargestFile = 50L * 1024 * 1024;

    public const long LargestRequest = 2 * LargestFile + 1024 * 1024;

    public static ImmutableArray<decimal> Adjustments(OpenedBid bid) =>
        [.. bid.Form.Where(field => field.Name == Adjustment).Select(field => decimal.Parse(field.Value))];
}
