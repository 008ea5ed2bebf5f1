using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>From a sheet to its result, in the six steps of the format.</summary>
public static class ScoreArithmetic
{
    /// <exception cref="ArgumentException">The sheet breaks a rule of <see cref="ScoreSheetRules"/>.</exception>
    public static SheetResult Compute(ScoreSheet sheet)
    {
        if (ScoreSheetRules.Problems(sheet).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem.ToString(), nameof(sheet));
        }
        return Checked(sheet);
    }

    /// <summary>What was read has been checked, and is not checked again.</summary>
    public static SheetResult Compute(SheetReading.Accepted read) => Checked(read.Sheet);

    /// <summary>What every bid that is not rejected scored in its sections, by bid: also below a pass line, of which a result names only bid and section.</summary>
    public static ImmutableDictionary<string, ImmutableArray<SectionScore>> Sections(ScoreSheet sheet) =>
        ScoredBids(new ScoreTable(sheet)).ToImmutableDictionary(bid => bid.Bid.Id, bid => bid.Sections, StringComparer.Ordinal);

    private static SheetResult Checked(ScoreSheet sheet)
    {
        var table = new ScoreTable(sheet);
        var scored = ScoredBids(table);
        var minimums = sheet.Minimums.ToDictionary(minimum => minimum.Section, StringComparer.Ordinal);
        ImmutableArray<BelowMinimum> below =
        [
            .. from bid in scored.OrderBy(bid => bid.Bid.Id, CodePointOrder.Instance)
               from section in bid.Sections
               where section.Score < minimums.GetValueOrDefault(section.Section)?.Least
               select new BelowMinimum(bid.Bid.Id, section.Section),
        ];
        var excluded = below.Select(entry => entry.Bid).ToHashSet(StringComparer.Ordinal);
        return Result(table, below, [.. scored.Where(bid => !excluded.Contains(bid.Bid.Id))]);
    }

    private static SheetResult Result(ScoreTable table, ImmutableArray<BelowMinimum> below, ImmutableArray<ScoredBid> remaining)
    {
        var sheet = table.Sheet;
        var (benchmark, priced) = PriceScores.Of(sheet, remaining);
        var ranked = Ranking.Of(sheet, priced);
        return new SheetResult(
            benchmark,
            ranked,
            [.. ranked.Where(bid => bid.Rank <= sheet.Candidates).Select(bid => bid.Id)],
            below,
            ScoresThatStandOutAreShown.Of(table),
            AbnormallyLow.Of(sheet));
    }

    private static ImmutableArray<ScoredBid> ScoredBids(ScoreTable table) =>
        [.. table.Bids.Select((bid, index) => new ScoredBid(bid, [.. table.Sections.Select(section => Section(table, index, section))]))];

    private static SectionScore Section(ScoreTable table, int bid, TableSection section) =>
        new(section.Name, table.Sheet.Aggregation.Of(table.Subtotals(bid, section.Criteria)).Round(table.Sheet.Rounding));
}

/// <summary>A bid on its way to a rank: first with sections, then with a price score where price counts.</summary>
internal sealed record ScoredBid(SheetBid Bid, ImmutableArray<SectionScore> Sections, decimal? Price = null);
