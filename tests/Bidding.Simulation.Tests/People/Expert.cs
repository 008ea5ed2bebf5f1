using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Simulation.Tests.World;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Simulation.Tests.People;

/// <summary>
/// One member's mind. What he thinks of a bid depends on the seed alone, never on the order of things; how often he hesitates
/// (withdraws and seals again) is chance.
/// </summary>
public sealed class Expert(PanelMember member, Convocation convocation, Chance chance)
{
    private readonly Chance opinions = chance.Branch("opinions " + member.Id);
    private readonly Chance doubts = chance.Branch("doubts " + member.Id);
    private readonly Dictionary<string, (ImmutableArray<ReviewMark> Marks, ImmutableArray<ItemScore> Scores)> opinionOf = new(StringComparer.Ordinal);

    public PanelMember Member => member;

    /// <returns>What he would do now, seeing this; null when it is not his turn.</returns>
    public EvaluationCommand? Next(Evaluation seen) => seen switch
    {
        { Convocation: null } or { IsEnded: true } or { IsSuspended: true } => null,
        { Phase: Phase.SignIn } => seen.SignedIn.Contains(member.Id) ? null : new SignIn(),
        { Phase: Phase.Declaration } => seen.NoConflict.Contains(member.Id) ? null : new DeclareNoConflict(Pledge: true),
        { Phase: Phase.ChairElection } => seen.ChairVotes.ContainsKey(member.Id) ? null : Vote(seen.Ballot),
        { Phase: Phase.PreliminaryReview } => Review(seen),
        { Phase: Phase.Scoring } => Score(seen),
        { Phase: Phase.Summary, RevealedScores: not null } => Conclude(seen),
        { Phase: Phase.Signing } => seen.Signatures.ContainsKey(member.Id) ? null : new SignReport(EvaluationResult.Of(seen).Digest, null),
        _ => null,
    };

    /// <summary>Marks that occur nowhere else, so that one seen where it must not be is recognised.</summary>
    public IEnumerable<string> Canaries() => convocation.Bids.SelectMany(bid => OpinionOf(bid.Id).Scores)
        .Where(score => score.Criterion is "T1" or "T2").Select(score => $"\"{score.Value}\"");

    private VoteForChair Vote(int ballot) => new(ballot > 2 ? convocation.Panel[0].Id : chance.Branch($"vote {member.Id} {ballot}").Of(convocation.Panel).Id);

    private EvaluationCommand? Review(Evaluation seen)
    {
        var bids = convocation.Bids.Select(bid => bid.Id).ToList();
        return bids.Find(bid => !Evaluation.HasSealed(seen.Reviews, member.Id, bid)) is { } open ? new SealReview(open, OpinionOf(open).Marks)
            : doubts.Percent(5) ? new WithdrawReview(doubts.Of(bids))
            : null;
    }

    private EvaluationCommand? Score(Evaluation seen)
    {
        var bids = seen.RemainingBids.Select(bid => bid.Id).ToList();
        return bids.Find(bid => !Evaluation.HasSealed(seen.Scores, member.Id, bid)) is { } open ? new SealScores(open, OpinionOf(open).Scores)
            : doubts.Percent(5) ? new WithdrawScores(doubts.Of(bids))
            : null;
    }

    /// <summary>Explains what stands apart, waits for the others to explain, confirms.</summary>
    private EvaluationCommand? Conclude(Evaluation seen)
    {
        var owed = OwedAnswers.Of(seen);
        return owed.FirstOrDefault(finding => finding.Member == member.Id) is { } mine ? mine.Explain("坚持原评分")
            : !owed.IsEmpty || seen.Confirmations.ContainsKey(member.Id) ? null
            : new ConfirmResult(EvaluationResult.Of(seen).Digest);
    }

    private (ImmutableArray<ReviewMark> Marks, ImmutableArray<ItemScore> Scores) OpinionOf(string bid)
    {
        if (opinionOf.Count == 0)
        {
            foreach (var (number, each) in convocation.Bids.Index())
            {
                opinionOf[each.Id] = Think(number);
            }
        }

        return opinionOf[bid];
    }

    private (ImmutableArray<ReviewMark> Marks, ImmutableArray<ItemScore> Scores) Think(int bid)
    {
        // The last places name member and bid, the ones before are drawn.
        var own = (convocation.Panel.IndexOf(member) * 10) + bid + 1;
        return (
            [.. convocation.Method.ReviewItems.Select(item => opinions.Percent(12) ? new ReviewMark(item.Id, false, "不符合", new("技术部分.pdf", 1)) : new ReviewMark(item.Id, true, null))],
            [
                new("T1", 10m + (opinions.Below(40) / 10m) + 0.0100m + (own * 0.0001m)),
                new("T2", 6m + (opinions.Below(30) / 10m) + 0.0200m + (own * 0.0001m)),
                new("T3", opinions.Below(21) / 2m),
                new("K1", 4m),
            ]);
    }
}
