using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Client.Room;

/// <summary>Figures behind the findings, to be shown with them; the findings themselves come from the domain.</summary>
internal static class Statistics
{
    /// <summary>A member's subjective sum for a bid beside the mean of the other members' sums.</summary>
    public sealed record Deviation(decimal Own, decimal MeanOfOthers)
    {
        public decimal? Share => MeanOfOthers == 0 ? null : (Own - MeanOfOthers) / MeanOfOthers;
    }

    public static Deviation DeviationOf(ScoreSheet sheet, string bid, string member)
    {
        var subjective = sheet.Criteria.Where(criterion => criterion.Nature == Nature.Subjective).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var sums = sheet.Scores.Where(score => score.Bid == bid && subjective.Contains(score.Criterion))
            .GroupBy(score => score.Member, score => score.Value, StringComparer.Ordinal)
            .ToDictionary(own => own.Key, own => own.Sum(), StringComparer.Ordinal);
        var others = sums.Where(sum => sum.Key != member).Select(sum => sum.Value).ToList();
        return new(sums.GetValueOrDefault(member), others.Count == 0 ? 0 : others.Average());
    }

    public static decimal Subtotal(ScoreSheet sheet, string bid, string member, string section)
    {
        var criteria = sheet.Criteria.Where(criterion => criterion.Section == section).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        return sheet.Scores.Where(score => score.Bid == bid && score.Member == member && criteria.Contains(score.Criterion)).Sum(score => score.Value);
    }

    public static string ValuesOf(ScoreSheet sheet, string bid, string criterion, Func<string, string> alias) => string.Join(", ",
        sheet.Scores.Where(score => score.Bid == bid && score.Criterion == criterion).Select(score => $"{alias(score.Member)} {Wording.Names.Score(score.Value)}"));

    /// <summary>The largest total that a bid could reach: what the ranking bars are measured against.</summary>
    public static decimal FullMarks(ScoreSheet sheet)
    {
        decimal Weighing(string of) => sheet.Weights.FirstOrDefault(weight => weight.Of == of)?.Factor ?? 1;
        return sheet.Criteria.Sum(criterion => criterion.Max * Weighing(criterion.Section)) + ((sheet.Price?.Max ?? 0) * Weighing(Weight.Price));
    }
}
