using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>
/// Every vote was decided upon the ballots that were cast, by the number the law asks for; no bid was rejected by a vote that did not
/// carry its rejection, and none kept in or left out by the ballot of a member who was replaced.
/// </summary>
internal sealed class VoteCheck
{
    private readonly Dictionary<long, Vote> votes = [];
    private readonly HashSet<string> panel;

    /// <summary>Left out because the bidder did not confirm his corrected price.</summary>
    private readonly HashSet<string> ofPrice = new(StringComparer.Ordinal);

    private VoteCheck(JsonElement convocation, string where) =>
        panel = [.. convocation.List("panel", where).Select(member => member.Text("id", where))];

    public static void Check(FactStream evaluation)
    {
        var check = new VoteCheck(evaluation.Lines[0].Fact().GetProperty("convocation"), evaluation.Lines[0].Where);
        foreach (var line in evaluation.Lines)
        {
            check.Follow(line);
        }
        check.WithoutTheLeavers(evaluation.File);
    }

    /// <summary>Each decision about a bid is one that the ballots which still count bear alone.</summary>
    private void WithoutTheLeavers(string file)
    {
        var decided = votes.Values.Where(vote => vote is { Carried: not null, Bid: not null }).ToList();
        var rejected = decided.Where(vote => vote.Carried == true).ToLookup(vote => vote.Bid, StringComparer.Ordinal);
        foreach (var vote in decided)
        {
            if (vote.Carried == true && vote.InFavour < Needed(vote))
            {
                throw new DoesNotHoldException(file, $"the rejection of {vote.Bid} rests on the ballot of a member who was replaced");
            }

            var stillOpen = panel.Count - vote.Ballots.Count;
            if (vote.Carried == false && vote.InFavour + stillOpen >= Needed(vote) && !rejected.Contains(vote.Bid) && !ofPrice.Contains(vote.Bid!))
            {
                throw new DoesNotHoldException(file, $"that {vote.Bid} was not rejected rests on the ballot of a member who was replaced");
            }
        }
    }

    private void Follow(FactLine line)
    {
        switch (line.Type)
        {
            case "vote-opened":
                var subject = line.Fact().Member("subject", JsonValueKind.Object, line.Where);
                votes.Add(Number(line), new(subject.Text("type", line.Where), subject.TryGetProperty("bid", out var bid) ? bid.GetString() : null));
                break;
            case "vote-cast":
                Of(line).Ballots.Add(line.Fact().Text("member", line.Where), Said(line.Fact()));
                break;
            case "vote-decided":
                Decided(line, Of(line));
                break;
            case "bid-rejected-by-vote":
                if (Of(line) is not { Carried: true } vote || vote.Bid != line.Fact().Text("bid", line.Where))
                {
                    throw new DoesNotHoldException(line.Where, "no vote carried this rejection");
                }

                break;
            case "member-replaced":
                Replaced(line);
                break;
            case "vote-reopened":
                Of(line).Carried = null;
                break;
            case "price-correction-refused" or "price-correction-unanswered":
                ofPrice.Add(line.Fact().Text("bid", line.Where));
                break;
            default:
                break;
        }
    }

    /// <summary>The leaver's ballots are void; at the end every rejection must still be carried without them.</summary>
    private void Replaced(FactLine line)
    {
        var leaver = line.Fact().Text("leaver", line.Where);
        panel.Remove(leaver);
        panel.Add(line.Fact().Member("successor", JsonValueKind.Object, line.Where).Text("id", line.Where));
        foreach (var vote in votes.Values)
        {
            vote.Ballots.Remove(leaver);
        }
    }

    private void Decided(FactLine line, Vote vote)
    {
        foreach (var ballot in line.Fact().List("ballots", line.Where))
        {
            var member = ballot.Text("member", line.Where);
            if (!panel.Contains(member) || !vote.Ballots.TryGetValue(member, out var cast) || cast != Said(ballot))
            {
                throw new DoesNotHoldException(line.Where, $"not the ballot that {member} cast");
            }
        }

        var carries = vote.InFavour >= Needed(vote);
        var carried = line.Fact().GetProperty("carried").GetBoolean();
        vote.Carried = carried;
        if (carried != carries || line.Fact().List("ballots", line.Where).Count() != vote.Ballots.Count)
        {
            throw new DoesNotHoldException(line.Where, "not what the ballots say", $"carried: {carries}", $"carried: {carried}");
        }
    }

    private int Needed(Vote vote) => vote.Kind == "more-time" ? panel.Count / 3 + 1 : panel.Count / 2 + 1;

    private Vote Of(FactLine line) => votes.TryGetValue(Number(line), out var vote) ? vote : throw new DoesNotHoldException(line.Where, "there is no such vote");

    private static long Number(FactLine line) => line.Fact().Whole("vote", line.Where);

    private static (bool InFavour, string? Reason) Said(JsonElement ballot) => (ballot.GetProperty("inFavour").GetBoolean(), ballot.GetProperty("reason").GetString());

    private sealed record Vote(string Kind, string? Bid)
    {
        public Dictionary<string, (bool InFavour, string? Reason)> Ballots { get; } = new(StringComparer.Ordinal);

        public int InFavour => Ballots.Values.Count(ballot => ballot.InFavour);

        /// <summary>Null while it is open, for the first time or again.</summary>
        public bool? Carried { get; set; }
    }
}
