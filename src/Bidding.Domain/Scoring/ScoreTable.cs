using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>The scores of the bids not rejected, each found at once.</summary>
internal sealed class ScoreTable
{
    private readonly ScoreCells cells;
    private readonly decimal[] values;

    public ScoreTable(ScoreSheet sheet)
    {
        Sheet = sheet;
        Bids = [.. sheet.Bids.Where(bid => !bid.Rejected)];
        Sections = SectionsOf(sheet.Criteria);
        cells = new ScoreCells(sheet);
        values = new decimal[cells.Count];
        foreach (var score in sheet.Scores)
        {
            values[cells.Of(score)] = score.Value;
        }
    }

    public ScoreSheet Sheet { get; }

    /// <summary>The bids not rejected, in the sheet's order: a bid's index here is its index everywhere in the table.</summary>
    public ImmutableArray<SheetBid> Bids { get; }

    /// <summary>In the order of first appearance.</summary>
    public ImmutableArray<TableSection> Sections { get; }

    public decimal Value(int bid, int member, int criterion) => values[cells.Of(bid, member, criterion)];

    /// <summary>What a member gave a bid over some criteria.</summary>
    public Rational Subtotal(int bid, int member, List<int> criteria)
    {
        var given = new decimal[criteria.Count];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = Value(bid, member, criteria[i]);
        }
        return Rational.Sum(given);
    }

    /// <summary>What each member gave a bid over some criteria, in the order of the members.</summary>
    public Rational[] Subtotals(int bid, List<int> criteria)
    {
        var sums = new Rational[Sheet.Members.Length];
        for (var member = 0; member < sums.Length; member++)
        {
            sums[member] = Subtotal(bid, member, criteria);
        }
        return sums;
    }

    private static ImmutableArray<TableSection> SectionsOf(ImmutableArray<Criterion> criteria)
    {
        var sections = new Dictionary<string, TableSection>(StringComparer.Ordinal);
        for (var i = 0; i < criteria.Length; i++)
        {
            if (!sections.TryGetValue(criteria[i].Section, out var section))
            {
                section = new(criteria[i].Section, []);
                sections.Add(section.Name, section);
            }
            section.Criteria.Add(i);
        }
        return [.. sections.Values];
    }
}

/// <param name="Criteria">As positions among the sheet's criteria.</param>
internal sealed record TableSection(string Name, List<int> Criteria);
