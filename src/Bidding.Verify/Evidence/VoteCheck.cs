using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>
/// Every vote was decided upon the ballots that were cast, by the number the law asks for, and no bid was rejected by a
/// vote that did not carry its rejection.
/// </summary>
internal sealed class VoteCheck
{
    private readonly Dictionary<long, Vote> votes = [];
    private readonly HashSet<string> panel;

    private VoteCheck(JsonElement convocation, string where) =>
        panel = [.. convocation.List("panel", where).Select(member => member.Text("id", where))];

    public static void Check(FactStream evaluation)
    {
        var check = new VoteCheck(evaluation.Lines[0].Fact().GetProperty("convocation"), evaluation.Lines[0].Where);
        foreach (var line in evaluation.Lines)
        {
            check.Follow(line);
        }
        if (check.votes.Values.FirstOrDefault(vote => vote is { Carried: true, Bid: not null } && vote.InFavour < check.Needed(vote)) is { } baseless)
        {
            throw new DoesNotHoldException(evaluation.File, $"the rejection of {baseless.Bid} rests on the ballot of a member who was replaced");
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
                Of(line).Carried = false;
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
        vote.Carried = line.Fact().GetProperty("carried").GetBoolean();
        if (vote.Carried != carries || line.Fact().List("ballots", line.Where).Count() != vote.Ballots.Count)
        {
            throw new DoesNotHoldException(line.Where, "not what the ballots say", $"carried: {carries}", $"carried: {vote.Carried}");
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

        public bool Carried { get; set; }
    }
}
