using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bidding.Domain.Prices;

/// <summary>One line of the itemised quote. <paramref name="Amount"/> as the bid writes it, where it does.</summary>
/// <param name="Meant">The unit price the committee finds evidently meant, where a decimal point or a percent sign has slipped.</param>
public sealed record UnitLine(
    string Item,
    decimal Quantity,
    decimal UnitPrice,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Amount = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Meant = null);

/// <summary>
/// What one bid says of its price besides the figures read out at the opening: the words of the opening table, the
/// figures elsewhere in the bid, the unit prices. What it does not say is absent. Amounts in CNY.
/// </summary>
public sealed record StatedPrice(string? Words, decimal? Elsewhere, ImmutableArray<UnitLine> Lines);

/// <summary>One step of the correction: which rule, what stood there, what counts instead; <paramref name="Item"/> where it is a unit price.</summary>
public sealed record CorrectionStep(CorrectionRule Rule, decimal Before, decimal After, string? Item = null);

/// <summary>The four inconsistencies of 87号令 第五十九条; the order is the law's.</summary>
public enum CorrectionRule { OpeningTable, Words, UnitSlip, UnitPrices }
