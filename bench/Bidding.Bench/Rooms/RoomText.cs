using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Bench.Rooms;

/// <summary>What every room of the bench evaluates, and the two commands that each make one durable fact for as long as one likes.</summary>
internal static class RoomText
{
    public const string Bid = "B1";

    private static readonly Method Method = new(
        Regime.Tendering,
        [],
        [
            .. Enumerable.Range(1, 8).Select(number => new ScoringCriterion(
                $"T{number}", $"技术评分项 {number}", "technical", 10m, Nature.Subjective, 0.5m)),
        ],
        Aggregation.Default, new LowPriceFirst(20m), [], [], Rounding.Default, [TieRule.Quote], Candidates: 3, DeviationLimit: null, AbnormallyLow: null);

    public static string Seal { get; } = DomainJson.Write<EvaluationCommand>(
        new EvaluationCommand.SealScores(Bid, [.. Method.Criteria.Select(criterion => new ItemScore(criterion.Id, 7.5m))]));

    public static string Withdraw { get; } = DomainJson.Write<EvaluationCommand>(new EvaluationCommand.WithdrawScores(Bid));

    public static Convocation Convocation(int room, int people) => new(
        RoomsPlan.Lot(room),
        [.. Enumerable.Range(0, people).Select(person => Member(person))],
        [.. Enumerable.Range(1, 4).Select(number => new EvaluatedBid($"B{number}", $"投标人 {number}", 900_000m + (number * 10_000m), [], []))],
        Method,
        MethodDigest: new string('a', 64),
        OpeningHead: new string('b', 64),
        GraceSeconds: RoomsPlan.LongGrace);

    public static PanelMember Member(int person) =>
        new($"E{person + 1}", $"评委{person + 1}", RoomsPlan.SiteOf(person), $"{(char)('A' + (person % 2))}-{person + 1:D2}", MemberRole.Expert);
}
