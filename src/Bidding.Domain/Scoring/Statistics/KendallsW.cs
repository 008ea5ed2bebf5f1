using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>How one member ranks the bids by his own totals; equal totals share the mean of their ranks.</summary>
public sealed record MemberRanks(string Member, ImmutableArray<decimal> Ranks);

/// <summary>Whether the members see the bids in the same order: 1 all alike, 0 no common order.</summary>
/// <param name="W">To four places; absent where nothing can be ranked: one member, one bid, or everybody gives all bids the same.</param>
/// <param name="IsLow">Decided exactly.</param>
/// <param name="Bids">The bids the ranks stand for, in the sheet's order.</param>
public sealed record Agreement(decimal? W, decimal Threshold, bool IsLow, ImmutableArray<string> Bids, ImmutableArray<MemberRanks> Ranks);

/// <summary>Kendall's W with the correction for ties: 12 S / (m² (n³ − n) − m Σ (t³ − t)).</summary>
[Law(Laws.Platform, "评分提示 第二条", "成员之间排序的一致性系数 (Kendall W) 低于 0.5 的, 提示评委会复核", Unconfirmed = true)]
public static class KendallsW
{
    public const decimal Low = 0.5m;

    internal static Agreement Of(ScoreTable table)
    {
        ImmutableArray<string> bids = [.. table.Bids.Select(bid => bid.Id)];
        var ranks = table.Sheet.Members.Index().Select(member => RanksOf(table, member.Index)).ToArray();
        var w = Coefficient(ranks);
        return new(
            w?.Round(PanelFindings.FourPlaces), Low, w is not null && w < Low, bids,
            [.. table.Sheet.Members.Zip(ranks, (member, own) => new MemberRanks(member.Id, [.. own.Select(rank => rank.Round(new(1, RoundingMode.HalfUp)))]))]);
    }

    /// <param name="ranks">One row a member, one column a bid.</param>
    internal static Rational? Coefficient(Rational[][] ranks)
    {
        int m = ranks.Length, n = m == 0 ? 0 : ranks[0].Length;
        if (m < 2 || n < 2)
        {
            return null;
        }

        var mean = (Rational)(m * (n + 1)) / 2;
        var spread = Rational.Sum([.. Enumerable.Range(0, n).Select(bid => Square(Rational.Sum([.. ranks.Select(own => own[bid])]) - mean))]);
        var ties = Rational.Sum([.. ranks.SelectMany(own => own.GroupBy(rank => rank).Select(tied => Cube(tied.Count())))]);
        var most = (Rational)(m * m) * Cube(n) - m * ties;
        return most == Rational.Zero ? null : 12 * spread / most;
    }

    private static Rational[] RanksOf(ScoreTable table, int member)
    {
        var weights = table.Sheet.Weights.ToDictionary(weight => weight.Of, weight => weight.Factor, StringComparer.Ordinal);
        var totals = table.Bids.Select((_, bid) => Rational.Sum(
            [.. table.Sections.Select(section => table.Subtotal(bid, member, section.Criteria) * weights.GetValueOrDefault(section.Name, 1))])).ToArray();
        return [.. totals.Select(own => (Rational)(2 * totals.Count(other => other > own) + totals.Count(other => other == own) + 1) / 2)];
    }

    private static Rational Square(Rational value) => value * value;

    /// <summary>t³ − t.</summary>
    private static Rational Cube(int count) => (Rational)count * count * count - count;
}
