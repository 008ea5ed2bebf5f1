namespace Bidding.Domain.Scoring;

/// <summary>Exactly one score for every member, bid not rejected, and criterion.</summary>
internal static class ScoreSheetScores
{
    public static IEnumerable<SheetProblem> Problems(ScoreSheet sheet)
    {
        var cells = new ScoreCells(sheet);
        if (EachCellOnce(sheet, cells))
        {
            yield break;
        }
        var given = new Dictionary<long, int>(sheet.Scores.Length);
        foreach (var (i, score) in sheet.Scores.Index())
        {
            if (cells.Unknown(score) is var (field, id, message))
            {
                yield return new($"scores[{i}].{field}", OneLine.Text(id), message);
            }
            else if (!given.TryAdd(cells.Of(score), i))
            {
                yield return new($"scores[{i}]", Named(score.Member, score.Bid, score.Criterion), $"scored already in scores[{given[cells.Of(score)]}]");
            }
        }
        if (given.Count == cells.Count)
        {
            yield break;
        }
        foreach (var (member, bid, criterion) in cells.Missing(given))
        {
            yield return new("scores", Named(member, bid, criterion), "the score is missing");
        }
    }

    /// <summary>As many scores as cells, and no two for one: nothing can be missing. Nearly every sheet is done with this look.</summary>
    private static bool EachCellOnce(ScoreSheet sheet, ScoreCells cells)
    {
        if (sheet.Scores.Length != cells.Count)
        {
            return false;
        }
        var taken = new bool[cells.Count];
        foreach (var score in sheet.Scores)
        {
            var cell = cells.Find(score);
            if (cell < 0 || taken[cell])
            {
                return false;
            }
            taken[cell] = true;
        }
        return true;
    }

    private static string Named(string member, string bid, string criterion) =>
        $"(member {OneLine.Text(member)}, bid {OneLine.Text(bid)}, criterion {OneLine.Text(criterion)})";
}

/// <summary>Where the score of a member for a bid by a criterion stands. Built once, so that no lookup walks a list.</summary>
internal sealed class ScoreCells
{
    private readonly Dictionary<string, int> members;
    private readonly Dictionary<string, int> bids;
    private readonly Dictionary<string, int> criteria;
    private readonly HashSet<string> rejected;

    public ScoreCells(ScoreSheet sheet)
    {
        members = Positions(sheet.Members.Select(member => member.Id));
        bids = Positions(sheet.Bids.Where(bid => !bid.Rejected).Select(bid => bid.Id));
        criteria = Positions(sheet.Criteria.Select(criterion => criterion.Id));
        rejected = sheet.Bids.Where(bid => bid.Rejected).Select(bid => bid.Id).ToHashSet(StringComparer.Ordinal);
    }

    public long Count => (long)members.Count * bids.Count * criteria.Count;

    public long Of(Score score) => Of(bids[score.Bid], members[score.Member], criteria[score.Criterion]);

    /// <summary>Below 0 where <see cref="Unknown"/> has something to say.</summary>
    public long Find(Score score) =>
        bids.TryGetValue(score.Bid, out var bid) && members.TryGetValue(score.Member, out var member) && criteria.TryGetValue(score.Criterion, out var criterion)
            ? Of(bid, member, criterion)
            : -1;

    public long Of(int bid, int member, int criterion) => ((long)bid * members.Count + member) * criteria.Count + criterion;

    public (string Field, string Id, string Message)? Unknown(Score score) =>
        !members.ContainsKey(score.Member) ? ("member", score.Member, "no such member")
        : rejected.Contains(score.Bid) ? ("bid", score.Bid, "the bid is rejected and has no scores")
        : !bids.ContainsKey(score.Bid) ? ("bid", score.Bid, "no such bid")
        : !criteria.ContainsKey(score.Criterion) ? ("criterion", score.Criterion, "no such criterion")
        : null;

    public IEnumerable<(string Member, string Bid, string Criterion)> Missing(Dictionary<long, int> given) =>
        from bid in bids
        from member in members
        from criterion in criteria
        where !given.ContainsKey(Of(bid.Value, member.Value, criterion.Value))
        select (member.Key, bid.Key, criterion.Key);

    private static Dictionary<string, int> Positions(IEnumerable<string> ids)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            positions.TryAdd(id, positions.Count);
        }
        return positions;
    }
}
