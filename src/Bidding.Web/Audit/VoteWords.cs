using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Audit;

/// <summary>The votes of a record in words.</summary>
internal static class VoteWords
{
    public static Pair Opened(EvaluationFact.VoteOpened opened, Cast cast)
    {
        var (matter, bid) = (Names.Of(opened.Subject), opened.Subject.BidAtStake is { } id ? cast.Bid(id) : new Pair("", ""));
        return new($"提请第 {opened.Vote} 号表决: {matter.Zh} {bid.Zh}, {opened.Reason}", $"Vote {opened.Vote} opened: {matter.En} {bid.En}, {opened.Reason}");
    }

    public static Pair Decided(EvaluationFact.VoteDecided decided, Cast cast)
    {
        var (infavour, against) = (decided.Ballots.Count(ballot => ballot.InFavour == true), decided.Ballots.Where(ballot => ballot.InFavour == false).ToList());
        var dissent = string.Join("; ", against.Select(ballot => $"{cast.Member(ballot.Member)} {ballot.Reason}".TrimEnd()));
        return new(
            $"第 {decided.Vote} 号表决{(decided.Carried ? "通过" : "未通过")}: 赞成 {infavour}, 反对 {against.Count} {dissent}".TrimEnd(),
            $"Vote {decided.Vote} {(decided.Carried ? "carried" : "not carried")}: {infavour} in favour, {against.Count} against {dissent}".TrimEnd());
    }
}
