using System.Collections.Immutable;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>Both yardsticks for a member's subjective sum of a bid, over the bids not rejected.</summary>
internal static class OutlyingSums
{
    public static IEnumerable<MemberFinding> Of(ScoreTable table)
    {
        ImmutableArray<int> subjective = Subjective(table.Sheet);
        if (table.Sheet.Members.Length < 2 || subjective.IsEmpty)
        {
            yield break;
        }

        foreach (var (index, bid) in table.Bids.Index())
        {
            var sums = table.Subtotals(index, subjective);
            foreach (var finding in LeaveOneOut.Of(table.Sheet, bid.Id, sums).Concat(ModifiedZ.Of(table.Sheet, bid.Id, sums)))
            {
                yield return finding;
            }
        }
    }

    public static ImmutableArray<int> Subjective(ScoreSheet sheet) =>
        [.. sheet.Criteria.Index().Where(criterion => criterion.Item.Nature == Nature.Subjective).Select(criterion => criterion.Index)];

    /// <summary>Sums of decimals have as many places as these: to twelve they are exact.</summary>
    public static ImmutableArray<decimal> Data(Rational[] sums) => [.. sums.Select(Shown)];

    public static decimal Shown(Rational value) => decimal.Parse(ExactDecimal.Plain(value.Round(new(12, RoundingMode.HalfUp))), System.Globalization.CultureInfo.InvariantCulture);
}
