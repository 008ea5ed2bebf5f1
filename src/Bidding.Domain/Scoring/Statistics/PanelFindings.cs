using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>What a member's scores can be found to be. He explains them and may keep them: a sum above a threshold, an objective score that differs.</summary>
[JsonConverter(typeof(KebabEnum<FindingKind>))]
public enum FindingKind { Deviation, ModifiedZ, ObjectiveDiffers }

/// <summary>One member's subjective sum for one bid, found far from the others'. Shown, never applied (P7).</summary>
/// <param name="Statistic">To four places, for the eye: the comparison with the threshold was exact. Absent where it has no finite value.</param>
/// <param name="Middle">What <paramref name="Own"/> was measured against: the mean of the other members, or the median of all. To four places.</param>
/// <param name="Spread">Median absolute deviation, for the modified z only.</param>
/// <param name="Sums">The data: every member's sum, in the order of the members.</param>
public sealed record MemberFinding(
    FindingKind Kind, string Bid, string Member, decimal? Statistic, decimal Threshold, decimal Own, decimal Middle, decimal? Spread, ImmutableArray<decimal> Sums);

/// <summary>
/// What the statistics say about a panel's scores, beside the result and outside its digest: the exchange format knows
/// nothing of it. Each finding carries statistic, threshold and data.
/// </summary>
public sealed record PanelFindings(ImmutableArray<MemberFinding> Members, Agreement Agreement, ImmutableArray<Pivot> Pivots)
{
    internal static readonly Rounding FourPlaces = new(4, RoundingMode.HalfUp);

    /// <param name="result">What follows from <paramref name="sheet"/>.</param>
    public static PanelFindings Of(ScoreSheet sheet, SheetResult result)
    {
        var table = new ScoreTable(sheet);
        return new(
            [
                .. OutlyingSums.Of(table)
                    .OrderBy(finding => finding.Kind)
                    .ThenBy(finding => finding.Bid, CodePointOrder.Instance)
                    .ThenBy(finding => finding.Member, CodePointOrder.Instance),
            ],
            KendallsW.Of(table),
            Pivotality.Of(sheet, result));
    }
}
