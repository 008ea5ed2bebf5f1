using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// The ballot of a member who left is void in votes already decided. Where the other ballots alone bear the outcome, whatever his
/// successor would say, the committee's conclusion stands; where they do not, carried or not, it is void until the successor has voted.
/// </summary>
/// <remarks>
/// Asked of votes about one bid. More time that was given is given; more time, a rejection of all or an end that was not carried any
/// member may put to the vote again.
/// </remarks>
[Law(Laws.TenderingRegulations, "第四十八条", "被更换的评标委员会成员作出的评审结论无效, 由更换后的评标委员会成员重新进行评审: 表决结论靠其选票成立的, 重新表决")]
[Law(Laws.Order87, "第四十九条", "被更换的评标委员会成员所作出的评标意见无效: 已作表决去掉其选票后, 其余选票足以作出同一结论的, 结论不变")]
public static class AVoteStandsThatTheOtherBallotsBear
{
    /// <param name="inFavour">Of the ballots that count.</param>
    /// <param name="open">Members who have no ballot that counts.</param>
    public static bool Stands(VoteSubject subject, bool carried, int inFavour, int open, int members) => carried
        ? VoteTable.IsCarried(subject, inFavour, members)
        : !VoteTable.IsCarried(subject, inFavour + open, members);

    internal static IEnumerable<EvaluationFact.VoteReopened> ReopenedBy(string leaver, Evaluation state) =>
        from vote in state.Votes
        where vote.Outcome is not null && vote.Subject.BidAtStake is { } bid && !IsOutAnyway(bid, vote.Number, leaver, state)
        where !StandsWithout(vote, leaver, state)
        select new EvaluationFact.VoteReopened(vote.Number);

    private static bool StandsWithout(Vote vote, string leaver, Evaluation state)
    {
        var left = vote.Ballots.Remove(leaver);
        return Stands(vote.Subject, vote.Outcome!.Carried, left.Values.Count(ballot => ballot.InFavour == true), state.Panel.Length - left.Count, state.Panel.Length);
    }

    /// <summary>Left out by its bidder's own doing, or by another vote that stands: then nothing hangs on this one.</summary>
    private static bool IsOutAnyway(string bid, int number, string leaver, Evaluation state) =>
        state.Rejected.GetValueOrDefault(bid) is { } rejected
        && (rejected.OfPrice || rejected.Vote is { } other && other != number && state.Vote(other) is { } vote && StandsWithout(vote, leaver, state));
}
