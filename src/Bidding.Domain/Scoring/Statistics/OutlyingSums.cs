using System.Collections.Immutable;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>Both yardsticks for a member's subjective sum of a bid, over the bids not rejected.</summary>
internal static class OutlyingSums
{
    public static IEnumerable<MemberFinding> Of(ScoreTable table)
    {
        var subjective = Subjective(table.Sheet);
        if (table.Sheet.Members.Length < 2 || subjective.Count == 0)
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

    /// <summary>As positions among the sheet's criteria.</summary>
    public static List<int> Subjective(ScoreSheet sheet)
    {
        var subjective = new List<int>();
        for (var i = 0; i < sheet.Criteria.Length; i++)
        {
            if (sheet.Criteria[i].Nature == Nature.Subjective)
            {
                subjective.Add(i);
            }
        }
        return subjective;
    }

    /// <summary>Sums of decimals have as many places as these: to twelve they are exact.</summary>
    public static ImmutableArray<decimal> Data(Rational[] sums) => [.. sums.Select(Shown)];

    public static decimal Shown(Rational value) => decimal.Parse(ExactDecimal.Plain(value.RoundToFit(new(12, RoundingMode.HalfUp))), System.Globalization.CultureInfo.InvariantCulture);
}
