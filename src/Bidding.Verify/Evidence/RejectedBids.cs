namespace Bidding.Verify.Evidence;

/// <summary>Which bids are left out, as the facts up to some line tell it.</summary>
internal sealed class RejectedBids
{
    /// <summary>Of the bidder who did not confirm his corrected price: no replacement of a member readmits him.</summary>
    private readonly HashSet<string> ofPrice = new(StringComparer.Ordinal);

    private readonly Dictionary<string, long?> byVote = new(StringComparer.Ordinal);

    public bool Contains(string bid) => byVote.ContainsKey(bid) || ofPrice.Contains(bid);

    /// <returns>Whether the line changed anything.</returns>
    public bool Follow(FactLine line)
    {
        switch (line.Type)
        {
            case "bid-rejected":
                byVote[line.Fact().Text("bid", line.Where)] = null;
                return true;
            case "bid-rejected-by-vote":
                byVote[line.Fact().Text("bid", line.Where)] = line.Fact().Whole("vote", line.Where);
                return true;
            case "price-correction-refused" or "price-correction-unanswered":
                return ofPrice.Add(line.Fact().Text("bid", line.Where));
            case "member-replaced": // the review is made anew, so its majorities are void
                return Remove(vote => vote is null);
            case "vote-reopened":
                var number = line.Fact().Whole("vote", line.Where);
                return Remove(vote => vote == number);
            default:
                return false;
        }
    }

    private bool Remove(Predicate<long?> which)
    {
        var readmitted = byVote.Where(rejected => which(rejected.Value)).Select(rejected => rejected.Key).ToList();
        readmitted.ForEach(bid => byVote.Remove(bid));
        return readmitted.Count > 0;
    }
}
