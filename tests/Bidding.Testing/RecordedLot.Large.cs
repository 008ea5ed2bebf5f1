using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>As large an evaluation as a report must hold.</summary>
public sealed partial class RecordedLot
{
    /// <summary>In tendering and smooth, the members scattered about each bid's worth.</summary>
    public static RecordedLot Large(int bids, int members, int criteria)
    {
        var lot = new RecordedLot(Cast.Convocation with
        {
            Panel = [.. Enumerable.Range(1, members).Select(number => new PanelMember($"E{number}", $"评委{number}", number % 2 == 0 ? "binzhou" : "dongying", $"A-{number:D2}", MemberRole.Expert))],
            Bids = [.. Enumerable.Range(1, bids).Select(number => new EvaluatedBid($"B{number}", $"投标人{number:D2}", 900_000m + (number * 10_000m), [], []))],
            Method = Cast.TenderingMethod with
            {
                Criteria = [.. Enumerable.Range(1, criteria).Select(number => new ScoringCriterion($"T{number}", $"评分项目{number}", "technical", Full(number, criteria), Nature.Subjective, null))],
                DeviationLimit = null,
            },
        });
        lot.UpToSummary(lot.Scattered);
        lot.Agree();
        return lot;
    }

    private static decimal Full(int number, int criteria) => (70 / criteria) + (number <= 70 % criteria ? 1m : 0m);

    private SealScores Scattered(PanelMember member, EvaluatedBid bid)
    {
        var (of, by) = (Convocation.Bids.IndexOf(bid), Convocation.Panel.IndexOf(member));
        return new(bid.Id, [.. Convocation.Method.Criteria.Select((criterion, i) => new ItemScore(criterion.Id, criterion.Max - ((of + (by * 7 % 5) + (i * by % 4)) % 8 * 0.25m)))]);
    }
}
