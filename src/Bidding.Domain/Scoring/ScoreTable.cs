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
        Sections =
        [
            .. from criterion in sheet.Criteria.Index()
               group criterion.Index by criterion.Item.Section into section
               select new TableSection(section.Key, [.. section]),
        ];
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

    /// <summary>What each member gave a bid over some criteria, in the order of the members.</summary>
    public Rational[] Subtotals(int bid, ImmutableArray<int> criteria) =>
    [
        .. Enumerable.Range(0, Sheet.Members.Length).Select(member => Rational.Sum(criteria.Select(criterion => Value(bid, member, criterion)))),
    ];
}

internal sealed record TableSection(string Name, ImmutableArray<int> Criteria);
